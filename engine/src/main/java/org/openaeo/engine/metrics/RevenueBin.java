package org.openaeo.engine.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Declarations of which about the same revenue was expected, and what they yielded: a point of the revenue head's
 * calibration plot.
 *
 * @param rows declarations in the bin
 * @param meanExpected mean of what was expected, in the declarations' currency
 * @param meanRecovered mean of what came in, conform rows counting as nothing
 */
public record RevenueBin(long rows, double meanExpected, double meanRecovered) {
    /**
     * As many bins, of as equal numbers of rows as can be, from the least expected to the most; empty ones are left out.
     *
     * @param expected what an inspection was expected to bring in, one a row
     * @param recovered what it did
     */
    public static List<RevenueBin> of(double[] expected, double[] recovered, int bins) {
        Integer[] rows = new Integer[expected.length];
        Arrays.setAll(rows, row -> row);
        Arrays.sort(rows, Comparator.comparingDouble(row -> expected[row]));
        List<RevenueBin> filled = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            int from = (int) ((long) rows.length * bin / bins);
            int to = (int) ((long) rows.length * (bin + 1) / bins);
            if (from < to) {
                filled.add(new RevenueBin(to - from, mean(expected, rows, from, to), mean(recovered, rows, from, to)));
            }
        }
        return filled;
    }

    private static double mean(double[] amounts, Integer[] rows, int from, int to) {
        double sum = 0;
        for (int at = from; at < to; at++) {
            sum += amounts[rows[at]];
        }
        return sum / (to - from);
    }
}
