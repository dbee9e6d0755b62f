package org.openaeo.clearance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.AppliedTrust;
import org.openaeo.clearance.dossier.DecisionMade;
import org.openaeo.engine.selection.Lane;
import org.openaeo.engine.selection.Rule;
import org.openaeo.engine.selection.Why;
import org.openaeo.platform.web.Figures;
import org.openaeo.risk.Plans;
import org.openaeo.trust.Vocabulary;

/** Says what was decided and on what it was based. */
@Component
class DecisionWords {
    private final Wording wording;
    private final TrustWording trust;
    private final Plans plans;
    private final Figures figures;

    DecisionWords(Wording wording, TrustWording trust, Plans plans, Figures figures) {
        this.wording = wording;
        this.trust = trust;
        this.plans = plans;
        this.figures = figures;
    }

    /** Every ground of the choice in a sentence, the deciding one first. */
    List<String> why(DecisionMade made) {
        List<String> sentences = new ArrayList<>();
        if (made.lane() == Lane.GREEN) {
            sentences.add(wording.say("clearance.why.released"));
        }
        for (Why ground : made.grounds()) {
            sentences.add(
                    switch (ground) {
                        case Why.Drawn drawn ->
                            wording.say("clearance.why.drawn", figures.percent(drawn.probability(), 1));
                        case Why.RuleHit hit -> wording.say("clearance.why.rule", rule(made, hit.ruleId()));
                        case Why.Scored scored -> scored(scored);
                    });
        }
        return sentences;
    }

    /** What the decision was made with, as pairs of name and value. */
    Map<String, String> basis(DecisionMade made, Vocabulary vocabulary) {
        Map<String, String> lines = new LinkedHashMap<>();
        put(lines, "decided", figures.dateTime(made.madeAt()));
        put(
                lines,
                "kind",
                made.chosenBy()
                        .map(kind -> wording.say("clearance.kind." + kind.code()))
                        .orElseGet(() -> wording.say("clearance.kind.none")));
        made.rank().ifPresent(rank -> put(lines, "rank", wording.say("clearance.basis.rank-of", figures.number(rank))));
        put(lines, "trust", trustBasis(made.trust(), vocabulary));
        put(
                lines,
                "benefits",
                made.benefits().isEmpty()
                        ? wording.say("clearance.basis.no-benefits")
                        : made.benefits().stream()
                                .map(code -> trust.benefit(vocabulary, code))
                                .collect(Collectors.joining(", ")));
        put(lines, "model", made.modelName().isEmpty() ? wording.say("clearance.run.no-model") : made.modelName());
        put(lines, "plan", figures.number(made.planVersion()));
        put(lines, "seed", Long.toString(made.seed()));
        return lines;
    }

    private String scored(Why.Scored scored) {
        String place = wording.say("clearance.why.scored", figures.number(scored.place()));
        return scored.multiplier() == 1
                ? place
                : place + " " + wording.say("clearance.why.multiplier", figures.decimal(scored.multiplier(), 2));
    }

    private String trustBasis(AppliedTrust applied, Vocabulary vocabulary) {
        String words = trust.mark(vocabulary, applied).words();
        Optional<String> source = applied.administration()
                .map(administration -> applied.arrangement()
                        .map(arrangement ->
                                wording.say("clearance.basis.partner", wording.country(administration), arrangement))
                        .orElseGet(() -> wording.say("clearance.basis.national", wording.country(administration))));
        Optional<String> since = applied.since().map(each -> wording.say("clearance.basis.since", figures.date(each)));
        return List.of(Optional.of(words), source, since).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private String rule(DecisionMade made, String id) {
        return plans.version(made.planVersion())
                .flatMap(version -> version.plan().rules().rule(id))
                .map((Rule rule) -> rule.title(Wording.language()))
                .orElse(id);
    }

    private void put(Map<String, String> lines, String key, String text) {
        lines.put(wording.say("clearance.basis." + key), text);
    }
}
