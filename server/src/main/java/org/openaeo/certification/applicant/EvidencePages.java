package org.openaeo.certification.applicant;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.evidence.EvidenceFiles;
import org.openaeo.certification.evidence.EvidenceId;
import org.openaeo.certification.evidence.EvidencePlace;
import org.openaeo.certification.evidence.Handout;
import org.openaeo.certification.evidence.Outcome;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.position.QuestionId;
import org.openaeo.standards.Catalogue;

/** Documents that a company sends: for a question, for a case, or for itself whatever it applies for. */
@Controller
@RequestMapping("/applicant/companies/{company}/evidence")
@PreAuthorize(ApplicantMenu.TRADERS)
class EvidencePages {
    private static final String VIEW = "applicant/evidence";

    private final CompanyDoor door;
    private final CaseFiles cases;
    private final Catalogue catalogue;
    private final EvidenceFiles evidence;
    private final Say say;

    EvidencePages(CompanyDoor door, CaseFiles cases, Catalogue catalogue, EvidenceFiles evidence, Say say) {
        this.door = door;
        this.cases = cases;
        this.catalogue = catalogue;
        this.evidence = evidence;
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
        var place = place(entered.company(), file, question);
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
        var place = place(entered.company(), file, question);
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
                        return "redirect:" + here(place);
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
        door.read(company, file.place().section());
        return Handout.of(evidence.open(file.id()).orElseThrow(CompanyDoor::nothing));
    }

    /** The section follows from what the document is for, so that nobody chooses one in which they may more. */
    private EvidencePlace place(Company company, String file, String question) {
        Optional<CaseId> known = Optional.empty();
        if (!file.isEmpty()) {
            known = Optional.of(CaseId.parse(file)
                    .filter(id -> cases.find(id)
                            .filter(found -> found.header().company().equals(company.id()))
                            .isPresent())
                    .orElseThrow(CompanyDoor::nothing));
        }
        if (question.isEmpty()) {
            return new EvidencePlace(company.id(), known, known.isEmpty() ? Section.COMPANY : Section.CASES, "");
        }
        var asked = QuestionId.parse(question).orElseThrow(CompanyDoor::nothing);
        return new EvidencePlace(company.id(), known, section(asked), asked.toString());
    }

    private Section section(QuestionId question) {
        return catalogue.find(question.edition()).stream()
                .flatMap(edition -> edition.groups().stream())
                .filter(group -> group.criteria().stream()
                        .flatMap(criterion -> criterion.questions().stream())
                        .anyMatch(each -> each.code().equals(question.code())))
                .map(group -> new Section(question.edition() + "/" + group.code()))
                .findFirst()
                .orElseThrow(CompanyDoor::nothing);
    }

    private static String here(EvidencePlace place) {
        var here = UriComponentsBuilder.fromPath("/applicant/companies/" + place.company() + "/evidence");
        place.file().ifPresent(file -> here.queryParam("case", file));
        if (!place.subject().isEmpty()) {
            here.queryParam("question", place.subject());
        }
        return here.toUriString();
    }

    private ModelAndView told(ModelAndView page, CompanyDoor.Entered entered, EvidencePlace place) {
        return page.addObject("company", entered.company())
                .addObject("here", here(place))
                .addObject("subject", place.subject())
                .addObject("files", evidence.versions(place))
                .addObject("scans", evidence.scans())
                .addObject("limit", evidence.limit() / (1024 * 1024))
                .addObject("mayWrite", entered.may(Right.WRITE, place.section()));
    }
}
