package org.openaeo.engine.laboratory;

import java.time.LocalDate;

import org.openaeo.engine.estimation.Estimate;

/**
 * One week of one run.
 *
 * <p>"Known" is what history knows the outcome of: on a simulator's full history that is everything.
 *
 * @param week counts from 0
 * @param begins its first day
 * @param candidates declarations to choose from
 * @param irregular those known to be irregular
 * @param revenue what inspecting all known irregular ones would recover
 * @param inspections chosen for inspection
 * @param labelled of them with a known outcome
 * @param hits of them irregular
 * @param recovered revenue that these brought
 * @param bestRevenue the most revenue that so many inspections could have brought
 * @param random drawn by the random share, with a known outcome
 * @param randomHits of them irregular
 * @param explored put on the list to learn, with a known outcome
 * @param exploredHits of them irregular
 * @param exploration the strategy's own share of exploration
 * @param trusted declarations by trusted traders
 * @param trustedIrregular of them known irregular
 * @param trustedInspections of them inspected
 * @param trustedHits of these irregular
 * @param drift how far the week lies from the month before, 0 to 1; {@code NaN} where not known
 * @param randomEstimate share of irregular declarations by the random share of the replay so far
 * @param correctedEstimate irregular declarations of this week, estimated from all inspections of it
 */
public record WeekResult(
        int week,
        LocalDate begins,
        int candidates,
        int irregular,
        double revenue,
        int inspections,
        int labelled,
        int hits,
        double recovered,
        double bestRevenue,
        int random,
        int randomHits,
        int explored,
        int exploredHits,
        double exploration,
        int trusted,
        int trustedIrregular,
        int trustedInspections,
        int trustedHits,
        double drift,
        Estimate randomEstimate,
        Estimate correctedEstimate) {

    /** Share of irregular ones among inspections with a known outcome. */
    public double hitRate() {
        return (double) hits / labelled;
    }

    /** The best hit rate that so many inspections could have had. */
    public double bestHitRate() {
        return inspections == 0 ? Double.NaN : Math.min(1, (double) irregular / inspections);
    }

    /** The hit rate over the best there could have been: "norm-precision" in the literature. */
    public double normHitRate() {
        return hitRate() / bestHitRate();
    }

    /** Share of known irregular ones that were inspected. */
    public double recall() {
        return (double) hits / irregular;
    }

    /** Revenue over the most that so many inspections could have brought. */
    public double normRevenue() {
        return recovered / bestRevenue;
    }
}
