package org.openaeo.risk.api;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.openaeo.engine.metrics.CalibrationBin;
import org.openaeo.engine.metrics.LiftPoint;
import org.openaeo.engine.metrics.RankingQuality;
import org.openaeo.engine.model.ModelCard;
import org.openaeo.risk.RegisteredModel;
import org.openaeo.risk.register.ModelFigures;

/**
 * A model's card.
 *
 * @param library that trained it, with its version
 * @param trees of the probability
 * @param halfLifeDays after which what was found counts half; null where nothing fades
 * @param goodsLines whether repeated consignments are remembered
 * @param revenueBasis {@code learned} or {@code duty_at_stake}
 * @param features by code, the weightiest first, with their share of all contributions
 */
record CardAnswer(
        ModelAnswer model,
        String library,
        int trees,
        int depth,
        double learningRate,
        long seed,
        @Nullable Double halfLifeDays,
        boolean goodsLines,
        String revenueBasis,
        Quality quality,
        List<Weight> features) {

    /**
     * How good it is.
     *
     * @param heldBack whether a model trained the same way was tried on declarations that it had not seen; else the
     *     figures are those of the part on which training stopped
     * @param novel on goods lines that were new; null where not measured
     * @param lookup of a table of goods lines without any model; null where not measured
     * @param calibrationError mean gap between stated and observed probability
     */
    record Quality(
            boolean heldBack,
            Ranking all,
            @Nullable Ranking novel,
            @Nullable Ranking lookup,
            double calibrationError,
            List<CalibrationBin> calibration,
            List<Lift> lift) {}

    /** What inspecting the first {@code share} of the ranking finds, in shares; null where there is no revenue. */
    record Lift(
            double share,
            double precision,
            double recall,
            @Nullable Double revenueRecall) {
        static Lift of(LiftPoint point) {
            return new Lift(point.share(), point.precision(), point.recall(), known(point.revenueRecall()));
        }
    }

    /** Measures of a ranking; those at a share are keyed by the per cent inspected, null where they do not exist. */
    record Ranking(
            long rows,
            long irregular,
            @Nullable Double auc,
            @Nullable Double averagePrecision,
            SortedMap<Integer, @Nullable Double> precisionAt,
            SortedMap<Integer, @Nullable Double> recallAt,
            SortedMap<Integer, @Nullable Double> revenueRecallAt) {
        static Ranking of(RankingQuality quality) {
            return new Ranking(
                    quality.rows(),
                    quality.irregular(),
                    CardAnswer.known(quality.auc()),
                    CardAnswer.known(quality.averagePrecision()),
                    at(quality.precisionAt()),
                    at(quality.recallAt()),
                    at(quality.revenueRecallAt()));
        }

        private static SortedMap<Integer, @Nullable Double> at(Map<Integer, Double> measures) {
            SortedMap<Integer, @Nullable Double> known = new TreeMap<>();
            measures.forEach((perCent, measure) -> known.put(perCent, CardAnswer.known(measure)));
            return known;
        }
    }

    /** A feature and its share of all contributions, 0 to 1. */
    record Weight(String feature, double share) {}

    static CardAnswer of(RegisteredModel model) {
        ModelCard card = model.card();
        ModelFigures figures = ModelFigures.of(model);
        double sum = card.importance().stream()
                .mapToDouble(ModelCard.Importance::meanContribution)
                .sum();
        return new CardAnswer(
                ModelAnswer.of(model),
                card.library(),
                card.trees(),
                card.boosting().depth(),
                card.boosting().learningRate(),
                card.seed(),
                known(card.halfLifeDays()),
                card.goodsLines(),
                ModelAnswer.code(card.revenueBasis()),
                new Quality(
                        figures.tested(),
                        Ranking.of(figures.all()),
                        figures.novel().map(Ranking::of).orElse(null),
                        figures.lookup().map(Ranking::of).orElse(null),
                        figures.calibrationError(),
                        figures.calibration(),
                        figures.lift().stream().map(Lift::of).toList()),
                card.importance().stream()
                        .map(one -> new Weight(one.feature().code(), one.meanContribution() / sum))
                        .toList());
    }

    private static @Nullable Double known(double measure) {
        return Double.isFinite(measure) ? measure : null;
    }
}
