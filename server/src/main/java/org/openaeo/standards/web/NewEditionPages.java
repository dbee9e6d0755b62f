package org.openaeo.standards.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import org.openaeo.standards.Catalogue;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.EditionLine;
import org.openaeo.standards.keeping.Draft;
import org.openaeo.standards.keeping.Drafts;
import org.openaeo.standards.keeping.Drafts.Outcome;
import org.openaeo.standards.keeping.NewEditions;

/** An administrator begins a new edition: from a copy, from a file, or empty. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class NewEditionPages {
    private static final String PATH = StandardsMenu.ROOT + "/editions/new";
    private static final String FORM = "standards/edition-new";
    private static final long LARGEST_FILE = 4_000_000;

    private final NewEditions beginnings;
    private final Catalogue catalogue;
    private final StandardsWords words;

    NewEditionPages(NewEditions beginnings, Catalogue catalogue, StandardsWords words) {
        this.beginnings = beginnings;
        this.catalogue = catalogue;
        this.words = words;
    }

    @ModelAttribute("editions")
    Map<String, String> editions(Locale language) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", words.say("standards.new.nothing"));
        for (EditionLine line : catalogue.editions()) {
            choices.put(line.id().toString(), line.id() + " – " + line.name().in(language));
        }
        return choices;
    }

    @GetMapping(PATH)
    String ask(@RequestParam(defaultValue = "") String from, Model page) {
        String standard = EditionId.parse(from).map(EditionId::standard).orElse("");
        page.addAttribute("form", new NewEditionForm(standard, "", from));
        return FORM;
    }

    @PostMapping(PATH)
    String begin(
            @ModelAttribute("form") NewEditionForm form,
            BindingResult result,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        Optional<EditionId> id = form.id();
        if (id.isEmpty()) {
            result.rejectValue("edition", "standards.new.bad-code");
            return refused(response);
        }
        Outcome outcome;
        if (file != null && !file.isEmpty()) {
            Optional<String> text =
                    file.getSize() > LARGEST_FILE ? Optional.empty() : NewEditionForm.text(file.getBytes());
            if (text.isEmpty()) {
                result.reject("standards.new.bad-file");
                return refused(response);
            }
            outcome = beginnings.file(id.get(), text.get());
        } else {
            outcome = form.from().isEmpty() ? beginnings.empty(id.get()) : copy(id.get(), form.from());
        }
        return switch (outcome) {
            case Outcome.Done(Draft draft) -> "redirect:" + StandardsMenu.ROOT + "/drafts/" + draft.id();
            case Outcome.Refused(Drafts.Ground ground) -> {
                result.reject("standards.draft.refused." + ground);
                yield refused(response);
            }
            case Outcome.Faulty faulty -> throw new IllegalStateException("a draft may have faults: " + faulty);
        };
    }

    private Outcome copy(EditionId id, String from) {
        return EditionId.parse(from)
                .map(of -> beginnings.copy(id, of))
                .orElseGet(() -> new Outcome.Refused(Drafts.Ground.UNKNOWN));
    }

    private static String refused(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return FORM;
    }
}
