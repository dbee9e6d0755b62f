package org.openaeo.engine.explanation;

/**
 * The scale on which reasons are told: 100 points double the odds of an irregularity, −100 halve them.
 *
 * <p>Points are log-odds times 100 / ln 2. They add up: the starting points of the model and the points of all reasons
 * together are the declaration's log-odds before calibration.
 */
public final class Points {
    private static final double PER_LOG_ODDS = 100 / Math.log(2);

    private Points() {}

    public static double ofLogOdds(double logOdds) {
        return logOdds * PER_LOG_ODDS;
    }
}
