package org.openaeo.engine.explanation;

import java.util.List;

/**
 * A score taken apart: where every declaration starts, the weightiest reasons, and what the others come to.
 *
 * @param probability the calibrated probability of an irregularity
 * @param expectedRevenue what an inspection is expected to recover, in the declaration's currency
 * @param startPoints the model's average, see {@link Points}
 * @param reasons the weightiest first, whichever way they speak
 * @param others how many reasons are not listed
 * @param otherPoints what those come to
 */
public record Explanation(
        double probability,
        double expectedRevenue,
        double startPoints,
        List<Reason> reasons,
        int others,
        double otherPoints) {
    public Explanation {
        reasons = List.copyOf(reasons);
    }

    /** The declaration's log-odds before calibration, in points. */
    public double totalPoints() {
        return startPoints + reasons.stream().mapToDouble(Reason::points).sum() + otherPoints;
    }
}
