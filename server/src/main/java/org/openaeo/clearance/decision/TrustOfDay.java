package org.openaeo.clearance.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.openaeo.clearance.AppliedTrust;
import org.openaeo.clearance.decision.CandidateStore.ImporterAt;
import org.openaeo.trust.TrustAnswer;

/** How far each importer of a day was trusted when it lodged. */
record TrustOfDay(Map<ImporterAt, TrustAnswer> answers) {
    TrustOfDay {
        answers = Map.copyOf(answers);
    }

    TrustAnswer of(Optional<String> importer, Instant at) {
        return importer.map(code -> answers.getOrDefault(new ImporterAt(code, at), TrustAnswer.NONE))
                .orElse(TrustAnswer.NONE);
    }

    AppliedTrust applied(Optional<String> importer, Instant at) {
        return AppliedTrust.of(of(importer, at));
    }

    /** What the model and the trust policy are told. */
    Map<ImporterAt, String> codes() {
        Map<ImporterAt, String> codes = new HashMap<>();
        answers.forEach((importer, answer) -> codes.put(importer, answer.level().code()));
        return codes;
    }
}
