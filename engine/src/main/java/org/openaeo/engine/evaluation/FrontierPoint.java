package org.openaeo.engine.evaluation;

import java.util.Map;

/**
 * What one way of ranking finds, in irregular declarations and in revenue: a point between the two aims.
 *
 * @param ranking {@code probability}, {@code expected_revenue} or {@code blend}
 * @param revenueWeight how much revenue counts, 0 to 1
 * @param precisionAt by per cent of rows inspected
 * @param revenueRecallAt by per cent of rows inspected
 */
public record FrontierPoint(
        String ranking, double revenueWeight, Map<Integer, Double> precisionAt, Map<Integer, Double> revenueRecallAt) {
    public FrontierPoint {
        precisionAt = Map.copyOf(precisionAt);
        revenueRecallAt = Map.copyOf(revenueRecallAt);
    }
}
