package org.openaeo.engine.evaluation;

import java.util.List;

import org.openaeo.engine.metrics.CalibrationBin;
import org.openaeo.engine.metrics.LiftPoint;
import org.openaeo.engine.metrics.RankingQuality;
import org.openaeo.engine.metrics.RevenueBin;

/**
 * How good a model is on labelled declarations that it was not trained on.
 *
 * <p>The rows whose goods line the training data did not hold ({@code novel}) and the table of goods lines without any
 * model ({@code lookup}) always stand beside the whole: where consignments repeat, the whole alone measures memory.
 *
 * @param revenueRecorded whether revenue is what inspections recorded, or else the duty at stake
 * @param calibration equally wide ranges of probability
 * @param revenueCalibration tenths of the rows by expected revenue, beside what they yielded
 * @param lift what each per cent of the ranking finds
 * @param frontier from ranking by probability to ranking by expected revenue
 */
public record QualityReport(
        RankingQuality all,
        RankingQuality novel,
        RankingQuality lookup,
        RankingQuality lookupNovel,
        boolean revenueRecorded,
        double brier,
        double expectedCalibrationError,
        List<CalibrationBin> calibration,
        List<RevenueBin> revenueCalibration,
        List<LiftPoint> lift,
        List<FrontierPoint> frontier) {
    public QualityReport {
        calibration = List.copyOf(calibration);
        revenueCalibration = List.copyOf(revenueCalibration);
        lift = List.copyOf(lift);
        frontier = List.copyOf(frontier);
    }
}
