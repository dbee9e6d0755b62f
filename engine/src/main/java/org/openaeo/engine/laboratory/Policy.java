package org.openaeo.engine.laboratory;

import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.engine.strategy.StrategySpec;

/**
 * A way to choose, as it is tried.
 *
 * @param name what reports call it; no two of an experiment have the same
 * @param strategy what fills the capacity that rules and the random share leave
 * @param plan capacity, random share, trust and rules; its ranking is the strategy's business
 * @param labelDelayDays days from a declaration to the day on which its inspection's outcome is known
 */
public record Policy(String name, StrategySpec strategy, SelectionPlan plan, int labelDelayDays) {
    /** A random share that draws nobody: for measuring what the random share costs. */
    public static final double NO_RANDOM_SHARE = 1e-12;

    public Policy {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a policy has a name");
        }
        if (labelDelayDays < 0 || labelDelayDays > 365) {
            throw new IllegalArgumentException("a delay of 0 to 365 days: " + labelDelayDays);
        }
    }

    /** The random share; 0 where there is none. */
    public double randomShare() {
        return plan.randomShare() <= NO_RANDOM_SHARE ? 0 : plan.randomShare();
    }
}
