package org.openaeo.certification.applicant;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import org.openaeo.certification.application.Applications;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.Programme;
import org.openaeo.standards.Programmes;

/** What a company applies for: chosen when it begins, changed while it is a draft. */
@Controller
@PreAuthorize(ApplicantMenu.TRADERS)
class ApplicationPages {
    private static final String VIEW = "applicant/types";

    private final Applications applications;
    private final Programmes programmes;
    private final CompanyDoor companies;
    private final CaseDoor cases;

    ApplicationPages(Applications applications, Programmes programmes, CompanyDoor companies, CaseDoor cases) {
        this.applications = applications;
        this.programmes = programmes;
        this.companies = companies;
        this.cases = cases;
    }

    /** What is chosen. */
    record Form(@Nullable List<String> types) {
        Form {
            types = Typed.list(types);
        }

        Set<String> known(Map<String, String> names) {
            var chosen = new LinkedHashSet<String>(types == null ? List.of() : types);
            chosen.retainAll(names.keySet());
            return chosen;
        }
    }

    /** The types that are open to a company of these roles, by code. */
    private Map<String, String> types(Set<String> roles) {
        var names = new LinkedHashMap<String, String>();
        for (AuthorisationRule rule : programme().types()) {
            if (rule.roles().isEmpty() || rule.roles().stream().anyMatch(roles::contains)) {
                names.put(rule.type(), rule.name().in(LocaleContextHolder.getLocale()));
            }
        }
        return names;
    }

    private Programme programme() {
        return programmes.current().programme();
    }

    @GetMapping("/applicant/companies/{company}/apply")
    String empty(@PathVariable String company, Model model) {
        var entered = companies.enter(company, Section.CASES, Right.WRITE).company();
        model.addAttribute("company", entered);
        model.addAttribute("types", types(entered.roles()));
        model.addAttribute("programme", programme());
        model.addAttribute("form", new Form(List.of()));
        return VIEW;
    }

    @PostMapping("/applicant/companies/{company}/apply")
    Object begin(@PathVariable String company, @ModelAttribute("form") Form form, BindingResult result) {
        var entered = companies.enter(company, Section.CASES, Right.WRITE).company();
        var types = types(entered.roles());
        if (form.known(types).isEmpty()) {
            result.rejectValue("types", "certification.applicant.missing.types");
            return Typed.faulty(VIEW)
                    .addObject("company", entered)
                    .addObject("types", types)
                    .addObject("programme", programme());
        }
        return "redirect:/applicant/cases/" + applications.begin(entered, form.known(types));
    }

    @GetMapping("/applicant/cases/{id}/types")
    String chosen(@PathVariable String id, Model model) {
        var entered = draft(id);
        model.addAttribute("company", entered.company());
        model.addAttribute("back", entered.address());
        model.addAttribute("types", types(entered.company().roles()));
        model.addAttribute("programme", programme());
        model.addAttribute("form", new Form(List.copyOf(entered.application().types())));
        return VIEW;
    }

    @PostMapping("/applicant/cases/{id}/types")
    Object choose(@PathVariable String id, @ModelAttribute("form") Form form, BindingResult result) {
        var entered = draft(id);
        var types = types(entered.company().roles());
        if (form.known(types).isEmpty()) {
            result.rejectValue("types", "certification.applicant.missing.types");
            return Typed.faulty(VIEW)
                    .addObject("company", entered.company())
                    .addObject("back", entered.address())
                    .addObject("types", types)
                    .addObject("programme", programme());
        }
        applications.choose(entered.id(), form.known(types));
        return "redirect:" + entered.address();
    }

    private CaseDoor.Entered draft(String id) {
        var entered = cases.enter(id, Section.CASES, Right.WRITE);
        if (!entered.isDraft()) {
            throw CompanyDoor.nothing();
        }
        return entered;
    }
}
