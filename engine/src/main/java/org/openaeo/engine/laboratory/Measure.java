package org.openaeo.engine.laboratory;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import static org.openaeo.engine.laboratory.RunResult.sum;

/** What runs are compared by. Shares of sums, not means of weekly shares, where nothing else is said. */
public enum Measure {
    /** Irregular ones among inspections with a known outcome. */
    HIT_RATE(weeks -> sum(weeks, WeekResult::hits) / sum(weeks, WeekResult::labelled)),
    /** Known irregular ones that were inspected. */
    RECALL(weeks -> sum(weeks, WeekResult::hits) / sum(weeks, WeekResult::irregular)),
    /** Mean over weeks of the hit rate over the best there could have been. */
    NORM_HIT_RATE(weeks -> mean(weeks, WeekResult::normHitRate)),
    /** The same over the last quarter of a year. */
    NORM_HIT_RATE_LATE(weeks ->
            mean(weeks.subList(Math.max(0, weeks.size() - 13), weeks.size()), WeekResult::normHitRate)),
    /** Revenue recovered. */
    REVENUE(weeks -> sum(weeks, WeekResult::recovered)),
    /** Revenue recovered over all that known irregular ones owe. */
    REVENUE_RECALL(weeks -> sum(weeks, WeekResult::recovered) / sum(weeks, WeekResult::revenue)),
    /** Declarations of trusted traders that were inspected. */
    TRUSTED_INSPECTED(weeks -> sum(weeks, WeekResult::trustedInspections) / sum(weeks, WeekResult::trusted)),
    /** Declarations of all others that were inspected. */
    OTHERS_INSPECTED(weeks -> sum(weeks, week -> week.inspections() - week.trustedInspections())
            / sum(weeks, week -> week.candidates() - week.trusted())),
    /** Known irregular declarations of trusted traders that were let pass, of all that are known irregular. */
    TRUSTED_MISSED(weeks ->
            sum(weeks, week -> week.trustedIrregular() - week.trustedHits()) / sum(weeks, WeekResult::irregular)),
    /** Inspections made to learn: the random share and the strategy's exploration. */
    EXPLORED(weeks -> sum(weeks, week -> week.random() + week.explored()) / sum(weeks, WeekResult::labelled)),
    /**
     * Hits forgone by exploring, of all hits: had each inspection made to learn found as often as those made to find.
     * An upper bound, since the next best would have found less.
     */
    EXPLORATION_COST(weeks -> {
        double explored = sum(weeks, week -> week.random() + week.explored());
        double exploredHits = sum(weeks, week -> week.randomHits() + week.exploredHits());
        double hits = sum(weeks, WeekResult::hits);
        double rate = (hits - exploredHits) / (sum(weeks, WeekResult::labelled) - explored);
        return explored == 0 ? 0 : (explored * rate - exploredHits) / hits;
    });

    private final ToDoubleFunction<List<WeekResult>> over;

    Measure(ToDoubleFunction<List<WeekResult>> over) {
        this.over = over;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    double of(List<WeekResult> weeks) {
        return over.applyAsDouble(weeks);
    }

    private static double mean(List<WeekResult> weeks, ToDoubleFunction<WeekResult> what) {
        return weeks.stream()
                .mapToDouble(what)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
