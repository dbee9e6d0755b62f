package org.openaeo.clearance.storage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.openaeo.clearance.AppliedTrust;
import org.openaeo.engine.explanation.Explanation;
import org.openaeo.engine.explanation.Reason;
import org.openaeo.engine.explanation.ReasonTheme;
import org.openaeo.engine.selection.Why;

/**
 * The parts of a decision that are kept as JSON. Their form is ours and stays, whatever becomes of the classes: a
 * decision must be readable for as long as the law keeps it.
 */
public final class DecisionJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DecisionJson() {}

    public static String of(AppliedTrust trust) {
        return JSON.writeValueAsString(trust);
    }

    public static AppliedTrust trust(String json) {
        return JSON.readValue(json, AppliedTrust.class);
    }

    /** An explanation; the empty object where no model judged. */
    public static String of(Optional<Explanation> explanation) {
        return explanation
                .map(told -> JSON.writeValueAsString(KeptExplanation.of(told)))
                .orElse("{}");
    }

    public static Optional<Explanation> explanation(String json) {
        return json.equals("{}")
                ? Optional.empty()
                : Optional.of(JSON.readValue(json, KeptExplanation.class).told());
    }

    public static String of(List<Why> grounds) {
        return JSON.writeValueAsString(grounds.stream().map(KeptGround::of).toList());
    }

    public static List<Why> grounds(String json) {
        return Stream.of(JSON.readValue(json, KeptGround[].class))
                .map(KeptGround::told)
                .toList();
    }

    /** The form of a ground as it is kept: what kind it is, and what that kind has to say. */
    private record KeptGround(
            String kind, Optional<String> rule, OptionalDouble chance, OptionalInt place, OptionalDouble multiplier) {
        static KeptGround of(Why why) {
            return switch (why) {
                case Why.RuleHit hit ->
                    new KeptGround(
                            "rule",
                            Optional.of(hit.ruleId()),
                            OptionalDouble.empty(),
                            OptionalInt.empty(),
                            OptionalDouble.empty());
                case Why.Drawn drawn ->
                    new KeptGround(
                            "drawn",
                            Optional.empty(),
                            OptionalDouble.of(drawn.probability()),
                            OptionalInt.empty(),
                            OptionalDouble.empty());
                case Why.Scored scored ->
                    new KeptGround(
                            "scored",
                            Optional.empty(),
                            OptionalDouble.empty(),
                            OptionalInt.of(scored.place()),
                            OptionalDouble.of(scored.multiplier()));
            };
        }

        Why told() {
            return switch (kind) {
                case "rule" -> new Why.RuleHit(rule.orElseThrow());
                case "drawn" -> new Why.Drawn(chance.orElseThrow());
                case "scored" -> new Why.Scored(place.orElseThrow(), multiplier.orElseThrow());
                default -> throw new IllegalStateException("ground " + kind);
            };
        }
    }

    /** The form of an explanation as it is kept. */
    private record KeptExplanation(
            double probability,
            double expectedRevenue,
            double start,
            List<KeptReason> reasons,
            int others,
            double rest) {
        static KeptExplanation of(Explanation told) {
            return new KeptExplanation(
                    told.probability(),
                    told.expectedRevenue(),
                    told.startPoints(),
                    told.reasons().stream().map(KeptReason::of).toList(),
                    told.others(),
                    told.otherPoints());
        }

        Explanation told() {
            return new Explanation(
                    probability,
                    expectedRevenue,
                    start,
                    reasons.stream().map(KeptReason::told).toList(),
                    others,
                    rest);
        }
    }

    /** The form of a reason as it is kept. */
    private record KeptReason(
            String theme, String code, String subject, List<String> names, List<Double> numbers, double points) {
        static KeptReason of(Reason told) {
            return new KeptReason(
                    told.theme().code(), told.sentence(), told.subject(), told.codes(), told.numbers(), told.points());
        }

        Reason told() {
            return new Reason(
                    ReasonTheme.valueOf(theme.toUpperCase(Locale.ROOT)), code, subject, names, numbers, points);
        }
    }
}
