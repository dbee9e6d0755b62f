package org.openaeo.certification.applicant;

import java.util.LinkedHashMap;
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
import org.openaeo.certification.company.Contact;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;

/** Whom of a company customs should know. */
@Controller
@RequestMapping("/applicant/companies/{company}/contacts")
@PreAuthorize(ApplicantMenu.TRADERS)
class ContactPages {
    private static final String FORM = "applicant/contact-form";

    private final Companies companies;
    private final CompanyDoor door;
    private final ReportDuty duty;
    private final Say say;

    ContactPages(Companies companies, CompanyDoor door, ReportDuty duty, Say say) {
        this.companies = companies;
        this.door = door;
        this.duty = duty;
        this.say = say;
    }

    @ModelAttribute("parts")
    Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        for (var part : Contact.Part.values()) {
            parts.put(part.name(), say.text("certification.company.part." + part));
        }
        return parts;
    }

    @GetMapping("/new")
    String empty(@PathVariable String company, Model model) {
        var entered = door.enter(company, Section.COMPANY, Right.WRITE).company();
        model.addAttribute("company", entered);
        model.addAttribute("form", ContactForm.empty());
        return FORM;
    }

    @PostMapping("/new")
    Object add(
            @PathVariable String company,
            @ModelAttribute("form") ContactForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        return save(
                door.enter(company, Section.COMPANY, Right.WRITE).company(), UUID.randomUUID(), form, result, redirect);
    }

    @GetMapping("/{contact}")
    String show(@PathVariable String company, @PathVariable String contact, Model model) {
        var entered = door.enter(company, Section.COMPANY, Right.WRITE).company();
        model.addAttribute("company", entered);
        model.addAttribute("contact", contact(entered, contact));
        model.addAttribute("form", ContactForm.of(contact(entered, contact)));
        return FORM;
    }

    @PostMapping("/{contact}")
    Object change(
            @PathVariable String company,
            @PathVariable String contact,
            @ModelAttribute("form") ContactForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        var entered = door.enter(company, Section.COMPANY, Right.WRITE).company();
        return save(entered, contact(entered, contact).id(), form, result, redirect);
    }

    private Object save(Company company, UUID id, ContactForm form, BindingResult result, RedirectAttributes redirect) {
        form.check(result);
        if (result.hasErrors()) {
            return Typed.faulty(FORM).addObject("company", company);
        }
        companies.put(company.id(), form.contact(id));
        say.after(redirect, "certification.company.contact.saved", form.name());
        return next(company, redirect);
    }

    @PostMapping("/{contact}/remove")
    String remove(@PathVariable String company, @PathVariable String contact, RedirectAttributes redirect) {
        var entered = door.enter(company, Section.COMPANY, Right.WRITE).company();
        var found = contact(entered, contact);
        companies.removeContact(entered.id(), found.id());
        say.after(redirect, "certification.company.contact.removed", found.name());
        return next(entered, redirect);
    }

    private String next(Company before, RedirectAttributes redirect) {
        return duty.next(
                before,
                door.enter(before.id().toString()).company(),
                "redirect:/applicant/companies/" + before.id() + "#contacts",
                redirect);
    }

    private static Contact contact(Company company, String id) {
        return company.contacts().stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst()
                .orElseThrow(CompanyDoor::nothing);
    }
}
