package org.openaeo.clearance.decision;

import java.util.List;

import org.openaeo.engine.explanation.Explanation;
import org.openaeo.engine.explanation.Points;
import org.openaeo.engine.explanation.Reason;

/**
 * A score of 0 to 100 as an account that adds up: where every declaration starts, what each reason adds or takes, and
 * the score.
 *
 * <p>The engine's reasons add up in log-odds, people think in per cent. Between start and score the log-odds are
 * translated by one factor, the mean slope of the logistic curve on that stretch: the reasons keep their order, sign
 * and proportion, and the whole is exact. What calibration moves on top is put to the smaller signals.
 *
 * @param start the model's average, 0 to 100
 * @param steps the weightiest reasons first
 * @param others how many reasons are not told one by one
 * @param otherPoints what those come to, with the calibration
 * @param score the calibrated probability in per cent
 */
public record ScoreAccount(double start, List<Step> steps, int others, double otherPoints, double score) {

    /** A reason and its points of the score. */
    public record Step(Reason reason, double points) {}

    public ScoreAccount {
        steps = List.copyOf(steps);
    }

    public static ScoreAccount of(Explanation told) {
        double base = logOdds(told.startPoints());
        double total = logOdds(told.totalPoints());
        double slope = meanSlope(base, total);
        List<Step> steps = told.reasons().stream()
                .map(reason -> new Step(reason, 100 * slope * logOdds(reason.points())))
                .toList();
        double start = 100 * logistic(base);
        double score = 100 * told.probability();
        double told100 = steps.stream().mapToDouble(Step::points).sum();
        return new ScoreAccount(start, steps, told.others(), score - start - told100, score);
    }

    private static double logOdds(double points) {
        return points / Points.ofLogOdds(1);
    }

    private static double meanSlope(double from, double to) {
        if (Math.abs(to - from) < 1e-9) {
            double at = logistic(from);
            return at * (1 - at);
        }
        return (logistic(to) - logistic(from)) / (to - from);
    }

    private static double logistic(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
