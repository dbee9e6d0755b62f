package org.openaeo.certification.monitoring;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.standards.ProgrammeInForce;

/** Opens a review of every authorisation that was granted under an earlier programme. */
@Component
class LawChangeReviews {
    private final CaseFiles cases;
    private final Reviews reviews;

    LawChangeReviews(CaseFiles cases, Reviews reviews) {
        this.cases = cases;
        this.reviews = reviews;
    }

    @ApplicationModuleListener
    void on(ProgrammeInForce event) {
        var review = new Act.OpenReview(CaseFacts.Trigger.LAW_CHANGED, Integer.toString(event.version()), "");
        cases.governedBefore(event.version()).forEach(id -> reviews.open(id, review));
    }
}
