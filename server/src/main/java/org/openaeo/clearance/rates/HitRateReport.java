package org.openaeo.clearance.rates;

import java.util.List;

import org.openaeo.clearance.ChosenBy;

/** The hit rates of a period, week by week. */
public record HitRateReport(List<Week> weeks) {
    public HitRateReport {
        weeks = List.copyOf(weeks);
    }

    public KindCounts total(ChosenBy kind) {
        return weeks.stream().map(week -> week.of(kind)).reduce(KindCounts.NONE, KindCounts::plus);
    }

    public Comparison comparison() {
        return Comparison.of(
                total(ChosenBy.SCORE).found(), total(ChosenBy.RANDOM).found());
    }
}
