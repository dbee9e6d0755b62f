package org.openaeo.engine.metrics;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * The usual measures of one ranking. Shares of rows inspected are in per cent: 1, 2, 5, 10 and 20.
 *
 * <p>A measure that the rows do not allow (no irregular one, no revenue) is {@code NaN}.
 *
 * @param rows labelled rows
 * @param irregular how many of them are irregular
 * @param auc area under the ROC curve
 * @param averagePrecision area under the precision-recall curve, step-wise
 */
public record RankingQuality(
        long rows,
        long irregular,
        double auc,
        double averagePrecision,
        Map<Integer, Double> precisionAt,
        Map<Integer, Double> recallAt,
        Map<Integer, Double> revenueRecallAt) {
    public static final List<Integer> PER_CENT = List.of(1, 2, 5, 10, 20);

    public RankingQuality {
        precisionAt = Collections.unmodifiableMap(new TreeMap<>(precisionAt));
        recallAt = Collections.unmodifiableMap(new TreeMap<>(recallAt));
        revenueRecallAt = Collections.unmodifiableMap(new TreeMap<>(revenueRecallAt));
    }

    public static RankingQuality of(LabelledRanking ranking) {
        return new RankingQuality(
                ranking.size(),
                ranking.irregulars(),
                ranking.auc(),
                ranking.averagePrecision(),
                at(ranking, ranking::precision),
                at(ranking, ranking::recall),
                at(ranking, ranking::revenueRecall));
    }

    /** The share of irregular rows among all. */
    public double baseRate() {
        return (double) irregular / rows;
    }

    private static Map<Integer, Double> at(LabelledRanking ranking, IntToDoubleFunction measure) {
        Map<Integer, Double> values = new TreeMap<>();
        for (int perCent : PER_CENT) {
            double value = ranking.size() == 0 ? Double.NaN : measure.applyAsDouble(ranking.count(perCent / 100.0));
            values.put(perCent, value);
        }
        return values;
    }
}
