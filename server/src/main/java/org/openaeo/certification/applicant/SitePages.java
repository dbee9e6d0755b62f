package org.openaeo.certification.applicant;

import java.util.Map;
import java.util.UUID;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.company.Site;

/** The places where a company works. */
@Controller
@RequestMapping("/applicant/companies/{company}/sites")
@PreAuthorize(ApplicantMenu.TRADERS)
class SitePages {
    private static final String FORM = "applicant/site-form";

    private final Companies companies;
    private final CompanyDoor door;
    private final Choices choices;
    private final ReportDuty duty;
    private final Say say;

    SitePages(Companies companies, CompanyDoor door, Choices choices, ReportDuty duty, Say say) {
        this.companies = companies;
        this.door = door;
        this.choices = choices;
        this.duty = duty;
        this.say = say;
    }

    @ModelAttribute("countries")
    Map<String, String> countries() {
        return choices.countries();
    }

    @GetMapping("/new")
    String empty(@PathVariable String company, Model model) {
        var entered = door.enter(company, Section.COMPANY, Right.WRITE).company();
        model.addAttribute("company", entered);
        model.addAttribute(
                "form", SiteForm.empty(entered.profile().seat().country().value()));
        return FORM;
    }

    @PostMapping("/new")
    Object add(
            @PathVariable String company,
            @ModelAttribute("form") SiteForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        return save(
                door.enter(company, Section.COMPANY, Right.WRITE).company(), UUID.randomUUID(), form, result, redirect);
    }

    @GetMapping("/{site}")
    String show(@PathVariable String company, @PathVariable String site, Model model) {
        var entered = door.enter(company, Section.COMPANY, Right.WRITE).company();
        model.addAttribute("company", entered);
        model.addAttribute("site", site(entered, site));
        model.addAttribute("form", SiteForm.of(site(entered, site)));
        return FORM;
    }

    @PostMapping("/{site}")
    Object change(
            @PathVariable String company,
            @PathVariable String site,
            @ModelAttribute("form") SiteForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        var entered = door.enter(company, Section.COMPANY, Right.WRITE).company();
        return save(entered, site(entered, site).id(), form, result, redirect);
    }

    private Object save(Company company, UUID id, SiteForm form, BindingResult result, RedirectAttributes redirect) {
        form.check(result);
        if (result.hasErrors()) {
            return Typed.faulty(FORM).addObject("company", company);
        }
        companies.put(company.id(), form.site(id));
        say.after(redirect, "certification.company.site.saved", form.name());
        return next(company, redirect);
    }

    @PostMapping("/{site}/remove")
    String remove(@PathVariable String company, @PathVariable String site, RedirectAttributes redirect) {
        var entered = door.enter(company, Section.COMPANY, Right.WRITE).company();
        var found = site(entered, site);
        companies.removeSite(entered.id(), found.id());
        say.after(redirect, "certification.company.site.removed", found.name());
        return next(entered, redirect);
    }

    private String next(Company before, RedirectAttributes redirect) {
        return duty.next(
                before,
                door.enter(before.id().toString()).company(),
                "redirect:/applicant/companies/" + before.id() + "#sites",
                redirect);
    }

    private static Site site(Company company, String id) {
        return company.sites().stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst()
                .orElseThrow(CompanyDoor::nothing);
    }
}
