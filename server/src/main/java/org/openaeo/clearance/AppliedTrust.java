package org.openaeo.clearance;

import java.time.Instant;
import java.util.Optional;

import org.openaeo.trust.Source;
import org.openaeo.trust.TrustAnswer;

/**
 * What a decision was told about the importer's trust, and on what that rested: kept with the decision, in words that
 * need no look-up years later.
 *
 * @param level the code that the model and the trust policy were given
 * @param type of the authorisation, for example {@code AEOF}
 * @param tier the programme's own word for the grade
 * @param administration country that authorised the importer
 * @param arrangement under which a partner's authorisation is recognised
 * @param reference the authorisation's number
 * @param since from when the importer stood so without a break
 * @param known when the statement by which that began was learnt
 */
public record AppliedTrust(
        String level,
        Optional<String> type,
        Optional<String> tier,
        Optional<String> administration,
        Optional<String> arrangement,
        Optional<String> reference,
        Optional<Instant> since,
        Optional<Instant> known) {

    public static AppliedTrust of(TrustAnswer answer) {
        Optional<TrustAnswer.Basis> basis = answer.basis();
        Optional<Source> source = basis.map(TrustAnswer.Basis::source);
        return new AppliedTrust(
                answer.level().code(),
                basis.map(each -> each.type().code()),
                basis.flatMap(TrustAnswer.Basis::tier),
                source.map(each -> each.administration().value()),
                source.flatMap(AppliedTrust::arrangement),
                source.map(Source::reference),
                basis.map(TrustAnswer.Basis::since),
                basis.map(TrustAnswer.Basis::known));
    }

    private static Optional<String> arrangement(Source source) {
        return switch (source) {
            case Source.National _ -> Optional.empty();
            case Source.Partner partner -> Optional.of(partner.arrangement());
        };
    }
}
