package org.openaeo.certification.applicant;

import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.application.Opening;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.evidence.EvidencePlace;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.position.QuestionId;
import org.openaeo.standards.Catalogue;
import org.openaeo.standards.Question;

/** For what a document is sent, as an address says it: a question, a case, or the company whatever it applies for. */
@Component
class EvidencePlaces {
    private final CaseFiles cases;
    private final Catalogue catalogue;

    EvidencePlaces(CaseFiles cases, Catalogue catalogue) {
        this.cases = cases;
        this.catalogue = catalogue;
    }

    /** The section follows from what the document is for, so that nobody chooses one in which they may more. */
    EvidencePlace of(Company company, String file, String question) {
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

    /** The question in the reader's language; empty for other places. */
    String question(EvidencePlace place) {
        return QuestionId.parse(place.subject())
                .flatMap(id -> catalogue.find(id.edition()).stream()
                        .flatMap(edition -> edition.criteria())
                        .flatMap(criterion -> criterion.questions().stream())
                        .filter(each -> each.code().equals(id.code()))
                        .map(Question::text)
                        .findFirst())
                .map(text -> text.in(LocaleContextHolder.getLocale()))
                .orElse("");
    }

    /** Where the reader came from: the question while it is open, else the case, else the company. */
    String back(EvidencePlace place) {
        if (place.file().isEmpty()) {
            return "/applicant/companies/" + place.company();
        }
        var file = cases.find(place.file().get()).orElseThrow(CompanyDoor::nothing);
        var address = "/applicant/cases/" + file.id();
        return QuestionId.parse(place.subject())
                .map(asked -> Opening.of(file).allows(asked) ? address + "/questions/" + asked : address + "/answers")
                .orElse(address);
    }

    static String address(EvidencePlace place) {
        return address(place, "");
    }

    /** Of the documents of that place, or of something that is done there. */
    static String address(EvidencePlace place, String deed) {
        var here = UriComponentsBuilder.fromPath("/applicant/companies/" + place.company() + "/evidence" + deed);
        place.file().ifPresent(file -> here.queryParam("case", file));
        if (!place.subject().isEmpty()) {
            here.queryParam("question", place.subject());
        }
        return here.toUriString();
    }
}
