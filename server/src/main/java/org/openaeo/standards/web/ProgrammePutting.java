package org.openaeo.standards.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.standards.ProgrammeVersion;
import org.openaeo.standards.keeping.KeptProgrammes;
import org.openaeo.standards.keeping.KeptProgrammes.Putting;
import org.openaeo.standards.keeping.ShippedFiles;

/** An administrator puts a profile into force: one that comes with the product, or one of their own. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class ProgrammePutting {
    private static final int LONGEST_REASON = 2_000;
    private static final String FORM = "standards/programme-form";

    private final KeptProgrammes programmes;
    private final ShippedFiles files;
    private final StandardsWords words;

    ProgrammePutting(KeptProgrammes programmes, ShippedFiles files, StandardsWords words) {
        this.programmes = programmes;
        this.files = files;
        this.words = words;
    }

    @GetMapping(ProgrammePages.PATH + "/new")
    String write(@RequestParam Optional<String> from, Model page) {
        ProgrammeVersion current = programmes.current();
        String text = from.map(code -> files.programme(code)
                        .orElseThrow(CataloguePages::nothing)
                        .text())
                .orElse(current.text());
        page.addAttribute("form", new ProgrammeForm(text, "", Integer.toString(current.number())));
        return FORM;
    }

    @PostMapping(ProgrammePages.PATH + "/new")
    String put(
            @ModelAttribute("form") ProgrammeForm form,
            BindingResult result,
            Model page,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (form.reason().isEmpty()) {
            result.rejectValue("reason", "standards.programme.no-reason");
        } else if (form.reason().length() > LONGEST_REASON) {
            result.rejectValue("reason", "standards.programme.long-reason");
        }
        int basedOn = form.basedOn().matches("\\d{1,9}") ? Integer.parseInt(form.basedOn()) : 0;
        if (result.hasErrors()) {
            page.addAttribute(
                    "faults",
                    words.faults(programmes.read("profile", form.text()).listed()));
            return refused(response);
        }
        return switch (programmes.put("profile", form.text(), basedOn, form.reason())) {
            case Putting.Put(ProgrammeVersion version) -> {
                flash.addFlashAttribute("notice", words.say("standards.programme.put", version.number()));
                yield "redirect:" + ProgrammePages.PATH;
            }
            case Putting.Overtaken(ProgrammeVersion current) -> {
                result.reject("standards.programme.overtaken", new Object[] {current.number()}, "");
                response.setStatus(HttpStatus.CONFLICT.value());
                yield FORM;
            }
            case Putting.Unchanged(ProgrammeVersion current) -> {
                result.reject("standards.programme.unchanged", new Object[] {current.number()}, "");
                yield refused(response);
            }
            case Putting.Refused(var faults) -> {
                result.rejectValue("text", "standards.programme.faulty", new Object[] {faults.size()}, "");
                page.addAttribute("faults", words.faults(faults));
                yield refused(response);
            }
        };
    }

    private static String refused(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return FORM;
    }
}
