package org.openaeo.engine.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.openaeo.engine.metrics.CalibrationBin;
import org.openaeo.engine.metrics.LiftPoint;
import org.openaeo.engine.metrics.RankingQuality;

/**
 * What a model is and how good it was when it was made, for people who have to answer for its use.
 *
 * <p>The quality is that of a model trained on the days before {@code validatedFrom} alone, on the labelled rows from
 * that day on; the model in use was then trained on all of them by the same parameters.
 *
 * @param library the training library and its version
 * @param mapping name of the column mapping that the history was read by
 * @param from first day of the training window
 * @param to last day of the training window
 * @param declarations rows in the window
 * @param labelled rows whose inspection had a result
 * @param irregular labelled rows found irregular
 * @param halfLifeDays of what the profiles remember
 * @param smoothing weight of a parent's rate in its children's, in inspections; 0 where it was estimated by family
 * @param goodsLines whether repeated consignments are remembered, see {@link FeatureFamily#REPETITION}
 * @param trees of the probability, those for goods lines never inspected among them
 * @param revenueRows irregular rows with revenue that the revenue model learned from
 * @param expectedCalibrationError mean gap between stated and observed probability
 * @param importance features from the weightiest down
 */
public record ModelCard(
        String library,
        Instant created,
        String mapping,
        LocalDate from,
        LocalDate to,
        LocalDate validatedFrom,
        long declarations,
        long labelled,
        long irregular,
        Encoding encoding,
        double halfLifeDays,
        double smoothing,
        boolean goodsLines,
        Boosting boosting,
        long seed,
        int trees,
        RevenueBasis revenueBasis,
        long revenueRows,
        RankingQuality validation,
        double brier,
        double expectedCalibrationError,
        List<CalibrationBin> calibration,
        List<LiftPoint> lift,
        List<Importance> importance) {
    public ModelCard {
        calibration = List.copyOf(calibration);
        lift = List.copyOf(lift);
        importance = List.copyOf(importance);
    }

    /** The share of irregular among labelled rows. */
    public double baseRate() {
        return (double) irregular / labelled;
    }

    /** A feature's weight: the mean absolute contribution to the log-odds over rows of the validation part. */
    public record Importance(Feature feature, double meanContribution) {}
}
