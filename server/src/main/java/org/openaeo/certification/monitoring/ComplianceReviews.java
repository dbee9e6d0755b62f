package org.openaeo.certification.monitoring;

import java.util.List;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.trust.ComplianceSignal;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.Operators;

/**
 * Opens a review where something came to light about a holder of an authorisation, such as an irregularity at an
 * inspection. The signal is kept until that is done, so that none is lost, and may come again without harm.
 */
@Component
class ComplianceReviews {
    private final Operators operators;
    private final CaseFiles cases;
    private final Reviews reviews;

    ComplianceReviews(Operators operators, CaseFiles cases, Reviews reviews) {
        this.operators = operators;
        this.cases = cases;
        this.reviews = reviews;
    }

    @ApplicationModuleListener
    void on(ComplianceSignal signal) {
        var bearer =
                operators.bearersOf(List.of(signal.party()), signal.lodged()).get(Identifier.normalise(signal.party()));
        if (bearer != null) {
            var review = new Act.OpenReview(
                    CaseFacts.Trigger.COMPLIANCE_SIGNAL, signal.declaration(), signal.irregularity());
            cases.held(bearer).forEach(id -> reviews.open(id, review));
        }
    }
}
