package org.openaeo.risk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import org.openaeo.engine.metrics.RankingQuality;
import org.openaeo.risk.register.ModelFigures;

/**
 * One row of the table of figures: a measure of all declarations, of those with new goods lines, and of the look-up
 * table.
 *
 * @param message key of the measure's name
 * @param perCent the share of declarations inspected that it is of, or 0
 * @param share whether it is written in per cent, else as a number between 0 and 1
 * @param novel {@code NaN} where not measured
 * @param lookup {@code NaN} where not measured
 */
public record ModelMeasure(String message, int perCent, boolean share, double all, double novel, double lookup) {
    private static final List<Integer> SHOWN = List.of(1, 5, 10, 20);

    static List<ModelMeasure> of(ModelFigures figures) {
        List<ModelMeasure> rows = new ArrayList<>();
        rows.add(row(figures, "risk.measure.auc", 0, false, RankingQuality::auc));
        rows.add(row(figures, "risk.measure.ap", 0, false, RankingQuality::averagePrecision));
        rows.add(row(figures, "risk.measure.base", 0, true, RankingQuality::baseRate));
        for (int perCent : SHOWN) {
            rows.add(row(
                    figures,
                    "risk.measure.precision",
                    perCent,
                    true,
                    q -> at(q.precisionAt().get(perCent))));
        }
        for (int perCent : SHOWN) {
            rows.add(row(
                    figures,
                    "risk.measure.recall",
                    perCent,
                    true,
                    q -> at(q.recallAt().get(perCent))));
        }
        for (int perCent : SHOWN) {
            rows.add(row(
                    figures,
                    "risk.measure.revenue",
                    perCent,
                    true,
                    q -> at(q.revenueRecallAt().get(perCent))));
        }
        return rows;
    }

    private static ModelMeasure row(
            ModelFigures figures,
            String message,
            int perCent,
            boolean share,
            ToDoubleFunction<RankingQuality> measure) {
        return new ModelMeasure(
                message,
                perCent,
                share,
                measure.applyAsDouble(figures.all()),
                measured(figures.novel(), measure),
                measured(figures.lookup(), measure));
    }

    private static double measured(Optional<RankingQuality> quality, ToDoubleFunction<RankingQuality> measure) {
        return quality.filter(some -> some.rows() > 0)
                .map(some -> measure.applyAsDouble(some))
                .orElse(Double.NaN);
    }

    private static double at(@Nullable Double measure) {
        return measure == null ? Double.NaN : measure;
    }
}
