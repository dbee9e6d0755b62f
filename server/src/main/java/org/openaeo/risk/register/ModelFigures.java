package org.openaeo.risk.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.engine.metrics.CalibrationBin;
import org.openaeo.engine.metrics.LiftPoint;
import org.openaeo.engine.metrics.RankingQuality;
import org.openaeo.engine.model.ModelCard;
import org.openaeo.risk.RegisteredModel;

/**
 * How good a model is, as it is told to people and machines: measured on later declarations where that was done, else by the model's
 * own account.
 *
 * @param tested whether a model that had not seen them was tried on later declarations; else the figures are those of
 *     the part on which training was stopped, which flatters a little
 * @param novel on goods lines that were new; empty where that was not measured
 * @param lookup of a table of goods lines without any model; empty where that was not measured
 * @param revenueRecorded whether revenue is what inspections recovered, else the duty at stake
 */
public record ModelFigures(
        boolean tested,
        RankingQuality all,
        Optional<RankingQuality> novel,
        Optional<RankingQuality> lookup,
        boolean revenueRecorded,
        double calibrationError,
        List<CalibrationBin> calibration,
        List<LiftPoint> lift) {

    public static ModelFigures of(RegisteredModel model) {
        return model.quality().map(ModelFigures::measured).orElseGet(() -> accounted(model.card()));
    }

    private static ModelFigures measured(QualityReport quality) {
        return new ModelFigures(
                true,
                quality.all(),
                Optional.of(quality.novel()),
                Optional.of(quality.lookup()),
                quality.revenueRecorded(),
                quality.expectedCalibrationError(),
                quality.calibration(),
                quality.lift());
    }

    private static ModelFigures accounted(ModelCard card) {
        return new ModelFigures(
                false,
                card.validation(),
                Optional.empty(),
                Optional.empty(),
                false,
                card.expectedCalibrationError(),
                card.calibration(),
                card.lift());
    }

    /** The share of all irregular declarations that the first so many per cent of the ranking hold. */
    public double recallAt(int perCent) {
        return at(all.recallAt(), perCent);
    }

    /** The share of irregular ones among the first so many per cent of the ranking. */
    public double precisionAt(int perCent) {
        return at(all.precisionAt(), perCent);
    }

    /** By how much that is more than by chance. */
    public double liftAt(int perCent) {
        return precisionAt(perCent) / all.baseRate();
    }

    private static double at(Map<Integer, Double> measures, int perCent) {
        return measures.getOrDefault(perCent, Double.NaN);
    }
}
