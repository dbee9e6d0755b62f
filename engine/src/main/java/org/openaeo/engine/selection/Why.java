package org.openaeo.engine.selection;

/** A ground for a choice. */
public sealed interface Why {

    /** Drawn at random. {@code probability} is the chance this declaration had, the weight of inverse-propensity estimates. */
    record Drawn(double probability) implements Why {}

    /** Named by a rule of the plan. */
    record RuleHit(String ruleId) implements Why {}

    /**
     * High in the ranking.
     *
     * @param place its place from 1 among the declarations left to scoring, by ranking value
     * @param multiplier what the trust policy multiplied its ranking value by
     */
    record Scored(int place, double multiplier) implements Why {}
}
