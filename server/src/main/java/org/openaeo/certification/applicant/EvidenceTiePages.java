package org.openaeo.certification.applicant;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.certification.company.Right;
import org.openaeo.certification.evidence.EvidenceFile;
import org.openaeo.certification.evidence.EvidenceFiles;
import org.openaeo.certification.evidence.EvidenceId;
import org.openaeo.certification.evidence.EvidencePlace;
import org.openaeo.certification.evidence.EvidenceTies;

/** A document that was sent once is used for a further question, or no longer. */
@Controller
@RequestMapping("/applicant/companies/{company}/evidence")
@PreAuthorize(ApplicantMenu.TRADERS)
class EvidenceTiePages {
    private final CompanyDoor door;
    private final EvidencePlaces places;
    private final EvidenceFiles evidence;
    private final EvidenceTies ties;
    private final Say say;

    EvidenceTiePages(CompanyDoor door, EvidencePlaces places, EvidenceFiles evidence, EvidenceTies ties, Say say) {
        this.door = door;
        this.places = places;
        this.evidence = evidence;
        this.ties = ties;
        this.say = say;
    }

    /** Tying shows the document to whoever may read the question: one has to be allowed to read it oneself. */
    @PostMapping("/tie")
    String tie(
            @PathVariable String company,
            @RequestParam(name = "case", defaultValue = "") String file,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String document,
            RedirectAttributes redirect) {
        var place = place(company, file, question);
        var found = document(company, document);
        if (!EvidencePages.mayOpen(door.enter(company), found, ties)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        ties.tie(found, place);
        say.after(redirect, "certification.evidence.tied", found.name());
        return "redirect:" + EvidencePlaces.address(place);
    }

    @PostMapping("/untie")
    String untie(
            @PathVariable String company,
            @RequestParam(name = "case", defaultValue = "") String file,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String document,
            RedirectAttributes redirect) {
        var place = place(company, file, question);
        var found = document(company, document);
        ties.untie(found, place);
        say.after(redirect, "certification.evidence.untied", found.name());
        return "redirect:" + EvidencePlaces.address(place);
    }

    private EvidencePlace place(String company, String file, String question) {
        var place = places.of(door.enter(company).company(), file, question);
        door.enter(company, place.section(), Right.WRITE);
        if (place.subject().isEmpty()) {
            throw CompanyDoor.nothing();
        }
        return place;
    }

    private EvidenceFile document(String company, String id) {
        return EvidenceId.parse(id)
                .flatMap(evidence::find)
                .filter(found -> found.place().company().toString().equals(company))
                .orElseThrow(CompanyDoor::nothing);
    }
}
