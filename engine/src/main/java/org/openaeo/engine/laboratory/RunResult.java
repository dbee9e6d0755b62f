package org.openaeo.engine.laboratory;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One policy under one seed.
 *
 * @param weeks in order of time
 */
public record RunResult(String policy, long seed, List<WeekResult> weeks) {
    public RunResult {
        weeks = List.copyOf(weeks);
    }

    /** A measure of the run as a whole; {@code NaN} where the weeks do not allow it. */
    public double measure(Measure measure) {
        return measure.of(weeks);
    }

    static double sum(List<WeekResult> weeks, ToDoubleFunction<WeekResult> what) {
        return weeks.stream().mapToDouble(what).sum();
    }
}
