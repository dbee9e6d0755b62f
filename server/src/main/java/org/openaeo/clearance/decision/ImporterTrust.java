package org.openaeo.clearance.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.decision.CandidateStore.ImporterAt;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Trust;
import org.openaeo.trust.TrustAnswer;

/**
 * Asks how far the importers of a day are trusted, in the transaction that decides.
 *
 * <p>Trust counts that stood when the declaration was lodged: who is authorised the day after gains nothing for it.
 * Yet who has lost it by the moment of the decision has lost it: a suspension bites in the next decision, whatever was
 * lodged before.
 */
@Component
class ImporterTrust {
    private final Trust trust;

    ImporterTrust(Trust trust) {
        this.trust = trust;
    }

    TrustOfDay of(Collection<ImporterAt> importers, Instant decided) {
        Map<Instant, Set<String>> byTime = new TreeMap<>();
        Set<String> all = new HashSet<>();
        for (ImporterAt each : importers) {
            byTime.computeIfAbsent(each.at(), _ -> new HashSet<>()).add(each.importer());
            all.add(each.importer());
        }
        Map<String, TrustAnswer> now = trust.trustOfDeclared(all, OperatorRole.IMPORTER, decided, decided);
        Map<ImporterAt, TrustAnswer> answers = new HashMap<>();
        byTime.forEach((at, codes) -> trust.trustOfDeclared(codes, OperatorRole.IMPORTER, at, decided)
                .forEach((code, then) ->
                        answers.put(new ImporterAt(code, at), counting(then, Objects.requireNonNull(now.get(code))))));
        return new TrustOfDay(answers);
    }

    private static TrustAnswer counting(TrustAnswer then, TrustAnswer now) {
        return now.isTrusted() || !then.isTrusted() && !now.isSuspended() ? then : now;
    }
}
