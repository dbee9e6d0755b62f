package org.openaeo.engine.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * One point of a lift curve: what inspecting the first {@code share} of the ranking finds.
 *
 * @param share of the rows, 0 to 1
 * @param precision share of irregular among them
 * @param recall share of all irregular ones that is among them
 * @param revenueRecall share of all revenue that is among them; {@code NaN} where there is none
 */
public record LiftPoint(double share, double precision, double recall, double revenueRecall) {
    /** The curve at {@code points} equal steps up to the whole. */
    public static List<LiftPoint> curve(LabelledRanking ranking, int points) {
        List<LiftPoint> curve = new ArrayList<>();
        for (int at = 1; at <= points && ranking.size() > 0; at++) {
            double share = (double) at / points;
            int count = ranking.count(share);
            curve.add(new LiftPoint(
                    share, ranking.precision(count), ranking.recall(count), ranking.revenueRecall(count)));
        }
        return curve;
    }
}
