package org.openaeo.certification.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.openaeo.trust.Authorisation;
import org.openaeo.trust.Authorisations;
import org.openaeo.trust.Benefit;
import org.openaeo.trust.Change;
import org.openaeo.trust.Foresight;
import org.openaeo.trust.Grounds;
import org.openaeo.trust.NewStatement;
import org.openaeo.trust.Operator;
import org.openaeo.trust.Source;
import org.openaeo.trust.Vocabulary;

/** What a suspension takes away at once, as the very next selection sees it. */
@Component
class TrustEffects {
    private final Authorisations authorisations;
    private final Clock clock;

    TrustEffects(Authorisations authorisations, Clock clock) {
        this.authorisations = authorisations;
        this.clock = clock;
    }

    /** The level before and after, and the benefits that stop. */
    record Effect(String before, String after, List<String> stopping) {}

    /** Empty where the operator holds nothing of ours. */
    Optional<Effect> of(Operator operator) {
        Vocabulary vocabulary = authorisations.vocabulary();
        return authorisations.of(operator.id()).stream()
                .filter(held -> held.source() instanceof Source.National)
                .map(held -> authorisations.foresee(suspended(held)))
                .filter(foresight -> foresight.before().isTrusted())
                .min(Comparator.comparing(foresight -> foresight.after().isTrusted()))
                .map(foresight -> effect(foresight, vocabulary));
    }

    private NewStatement suspended(Authorisation held) {
        Instant now = clock.instant();
        Grounds grounds = new Grounds(now, now, "foresight", "foresight", "system");
        return new NewStatement(held.operator(), held.source(), Optional.empty(), new Change.Suspended(), grounds);
    }

    private static Effect effect(Foresight foresight, Vocabulary vocabulary) {
        return new Effect(
                level(vocabulary, foresight.before().level().code()),
                level(vocabulary, foresight.after().level().code()),
                foresight.before().benefits().stream()
                        .filter(benefit -> !foresight.after().benefits().contains(benefit))
                        .map(Benefit::code)
                        .map(code -> vocabulary.name(Vocabulary.Kind.BENEFIT, code, CaseWords.language()))
                        .sorted()
                        .toList());
    }

    private static String level(Vocabulary vocabulary, String code) {
        return vocabulary.name(Vocabulary.Kind.LEVEL, code, CaseWords.language());
    }
}
