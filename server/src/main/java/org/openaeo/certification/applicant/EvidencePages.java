package org.openaeo.certification.applicant;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.certification.company.Right;
import org.openaeo.certification.evidence.EvidenceFile;
import org.openaeo.certification.evidence.EvidenceFiles;
import org.openaeo.certification.evidence.EvidenceId;
import org.openaeo.certification.evidence.EvidencePlace;
import org.openaeo.certification.evidence.EvidenceTies;
import org.openaeo.certification.evidence.Handout;
import org.openaeo.certification.evidence.Outcome;

/** Documents that a company sends: for a question, for a case, or for itself whatever it applies for. */
@Controller
@RequestMapping("/applicant/companies/{company}/evidence")
@PreAuthorize(ApplicantMenu.TRADERS)
class EvidencePages {
    private static final String VIEW = "applicant/evidence";

    private final CompanyDoor door;
    private final EvidencePlaces places;
    private final EvidenceFiles evidence;
    private final EvidenceTies ties;
    private final Say say;

    EvidencePages(CompanyDoor door, EvidencePlaces places, EvidenceFiles evidence, EvidenceTies ties, Say say) {
        this.door = door;
        this.places = places;
        this.evidence = evidence;
        this.ties = ties;
        this.say = say;
    }

    /** A file and the date that it bears. */
    record Form(String date, @Nullable MultipartFile file) {
        Form(@Nullable String date, @Nullable MultipartFile file) {
            this.date = Typed.text(date);
            this.file = file;
        }

        Optional<LocalDate> dated() {
            try {
                return Optional.of(LocalDate.parse(date)).filter(day -> day.getYear() > 1900 && day.getYear() < 2200);
            } catch (DateTimeParseException notADay) {
                return Optional.empty();
            }
        }
    }

    @GetMapping
    ModelAndView list(
            @PathVariable String company,
            @RequestParam(name = "case", defaultValue = "") String file,
            @RequestParam(defaultValue = "") String question) {
        var entered = door.enter(company);
        var place = places.of(entered.company(), file, question);
        door.read(company, place.section());
        return told(new ModelAndView(VIEW), entered, place).addObject("form", new Form("", null));
    }

    @PostMapping
    Object add(
            @PathVariable String company,
            @RequestParam(name = "case", defaultValue = "") String file,
            @RequestParam(defaultValue = "") String question,
            @ModelAttribute("form") Form form,
            BindingResult result,
            RedirectAttributes redirect)
            throws IOException {
        var entered = door.enter(company);
        var place = places.of(entered.company(), file, question);
        door.enter(company, place.section(), Right.WRITE);
        var dated = form.dated();
        if (dated.isEmpty()) {
            result.rejectValue("date", "certification.evidence.fault.date");
        }
        var sent = form.file();
        if (sent == null || sent.isEmpty()) {
            result.rejectValue("file", "certification.evidence.fault.EMPTY");
        }
        if (sent != null && !result.hasErrors()) {
            try (var content = sent.getInputStream()) {
                var name = Objects.requireNonNullElse(sent.getOriginalFilename(), "");
                switch (evidence.add(place, name, dated.orElseThrow(), content)) {
                    case Outcome.Kept(var kept) -> {
                        say.after(redirect, "certification.evidence.kept", kept.name(), kept.version());
                        return "redirect:" + EvidencePlaces.address(place);
                    }
                    case Outcome.Refused(var reason) ->
                        result.rejectValue("file", "certification.evidence.fault." + reason);
                }
            }
        }
        return told(Typed.faulty(VIEW), entered, place);
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> open(@PathVariable String company, @PathVariable String id) {
        var entered = door.enter(company);
        var file = EvidenceId.parse(id)
                .flatMap(evidence::find)
                .filter(found ->
                        found.place().company().equals(entered.company().id()))
                .orElseThrow(CompanyDoor::nothing);
        if (!mayOpen(entered, file, ties)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        door.noteRead(entered, file.place().section());
        return Handout.of(evidence.open(file.id()).orElseThrow(CompanyDoor::nothing));
    }

    /** Whoever may read the section in which it lies, or one in which it serves. */
    static boolean mayOpen(CompanyDoor.Entered entered, EvidenceFile file, EvidenceTies ties) {
        return entered.may(Right.READ, file.place().section())
                || ties.sections(file).stream().anyMatch(section -> entered.may(Right.READ, section));
    }

    /** A document that could serve here, by what is chosen from. */
    private Map<String, String> others(CompanyDoor.Entered entered, EvidencePlace place) {
        var others = new LinkedHashMap<String, String>();
        if (!place.subject().isEmpty()) {
            ties.others(place).stream()
                    .filter(file -> mayOpen(entered, file, ties))
                    .forEach(
                            file -> others.put(file.id().toString(), file.name().value()));
        }
        return others;
    }

    private ModelAndView told(ModelAndView page, CompanyDoor.Entered entered, EvidencePlace place) {
        return page.addObject("company", entered.company())
                .addObject("here", EvidencePlaces.address(place))
                .addObject("tie", EvidencePlaces.address(place, "/tie"))
                .addObject("untie", EvidencePlaces.address(place, "/untie"))
                .addObject("back", places.back(place))
                .addObject("question", places.question(place))
                .addObject("files", evidence.versions(place))
                .addObject("tied", place.subject().isEmpty() ? List.of() : ties.tied(place))
                .addObject("others", others(entered, place))
                .addObject("scans", evidence.scans())
                .addObject("limit", evidence.limit() / (1024 * 1024))
                .addObject("mayWrite", entered.may(Right.WRITE, place.section()));
    }
}
