package org.openaeo.certification.applicant;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.application.Applications;
import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.platform.web.StaleWrite;

/** A company is entered, shown to its people and changed by them. */
@Controller
@PreAuthorize(ApplicantMenu.TRADERS)
class CompanyPages {
    private static final String FORM = "applicant/company-form";

    private final Companies companies;
    private final CompanyDoor door;
    private final Choices choices;
    private final Applications applications;
    private final CaseFiles files;
    private final CaseWords words;
    private final ReportDuty duty;
    private final Say say;

    CompanyPages(
            Companies companies,
            CompanyDoor door,
            Choices choices,
            Applications applications,
            CaseFiles files,
            CaseWords words,
            ReportDuty duty,
            Say say) {
        this.companies = companies;
        this.door = door;
        this.choices = choices;
        this.applications = applications;
        this.files = files;
        this.words = words;
        this.duty = duty;
        this.say = say;
    }

    @ModelAttribute("countries")
    Map<String, String> countries() {
        return choices.countries();
    }

    @ModelAttribute("roleNames")
    Map<String, String> roleNames() {
        return choices.roles();
    }

    @GetMapping("/applicant/companies/new")
    String empty(Model model) {
        model.addAttribute("form", ProfileForm.empty(choices.home()));
        return FORM;
    }

    @PostMapping("/applicant/companies/new")
    Object register(@ModelAttribute("form") ProfileForm form, BindingResult result, RedirectAttributes redirect) {
        form.check(result, choices.roleCodes());
        if (result.hasErrors()) {
            return Typed.faulty(FORM);
        }
        var id = companies.register(form.profile(choices.roleCodes()), form.identifiers());
        say.after(redirect, "certification.company.registered");
        return "redirect:/applicant/companies/" + id;
    }

    @GetMapping("/applicant/companies/{company}")
    String show(@PathVariable String company, Model model) {
        var entered = door.enter(company);
        if (!entered.membership().readsSome()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var reads = entered.may(Right.READ, Section.COMPANY);
        if (reads) {
            door.noteRead(entered, Section.COMPANY);
        }
        model.addAttribute("company", entered.company());
        model.addAttribute("reads", reads);
        model.addAttribute("readsCases", entered.may(Right.READ, Section.CASES));
        model.addAttribute("mayWrite", entered.may(Right.WRITE, Section.COMPANY));
        model.addAttribute("mayApply", entered.may(Right.WRITE, Section.CASES));
        model.addAttribute("cases", cases(entered.company()));
        return "applicant/company";
    }

    /** A case of the company, as told. */
    record CaseLine(CaseId id, String number, String stage, String kind) {}

    private List<CaseLine> cases(Company company) {
        return applications.of(company.id()).stream()
                .flatMap(id -> files.find(id).stream())
                .map(file -> new CaseLine(
                        file.id(), file.header().number(), words.stage(file.stage()), CaseWords.kind(file.stage())))
                .toList();
    }

    @GetMapping("/applicant/companies/{company}/edit")
    String edit(@PathVariable String company, Model model) {
        var entered = door.enter(company, Section.COMPANY, Right.WRITE);
        model.addAttribute("company", entered.company());
        model.addAttribute("form", ProfileForm.of(entered.company()));
        return FORM;
    }

    @PostMapping("/applicant/companies/{company}/edit")
    Object change(
            @PathVariable String company,
            @ModelAttribute("form") ProfileForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        var entered = door.enter(company, Section.COMPANY, Right.WRITE);
        form.check(result, choices.roleCodes());
        if (!form.version().matches("\\d{1,9}")) {
            result.reject("certification.company.stale");
        }
        if (result.hasErrors()) {
            return Typed.faulty(FORM).addObject("company", entered.company());
        }
        try {
            companies.change(
                    entered.company().id(),
                    Integer.parseInt(form.version()),
                    form.profile(choices.roleCodes()),
                    form.identifiers());
        } catch (StaleWrite meanwhile) {
            result.reject("certification.company.stale");
            var now = door.enter(company).company();
            return Typed.faulty(FORM).addObject("company", now).addObject("latest", now.version());
        }
        say.after(redirect, "certification.company.changed");
        return duty.next(
                entered.company(),
                door.enter(company).company(),
                "redirect:/applicant/companies/" + entered.company().id(),
                redirect);
    }
}
