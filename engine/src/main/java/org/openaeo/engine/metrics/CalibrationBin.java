package org.openaeo.engine.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * Declarations whose stated probability lies in one range, and how many of them were irregular.
 *
 * @param from lower end of the range, inclusive
 * @param to upper end, exclusive but for the last
 * @param meanProbability mean of the stated probabilities
 * @param observedShare share found irregular
 */
public record CalibrationBin(double from, double to, long rows, double meanProbability, double observedShare) {
    /** Equally wide bins of 0 to 1; empty ones are left out. */
    public static List<CalibrationBin> of(double[] probabilities, boolean[] irregular, int bins) {
        long[] rows = new long[bins];
        double[] stated = new double[bins];
        double[] found = new double[bins];
        for (int row = 0; row < probabilities.length; row++) {
            int bin = Math.min(bins - 1, (int) (probabilities[row] * bins));
            rows[bin]++;
            stated[bin] += probabilities[row];
            found[bin] += irregular[row] ? 1 : 0;
        }
        List<CalibrationBin> filled = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            if (rows[bin] > 0) {
                filled.add(new CalibrationBin(
                        (double) bin / bins,
                        (bin + 1.0) / bins,
                        rows[bin],
                        stated[bin] / rows[bin],
                        found[bin] / rows[bin]));
            }
        }
        return filled;
    }

    /** The expected calibration error: the mean gap between stated and observed, each bin by its rows. */
    public static double expectedError(List<CalibrationBin> bins) {
        double gaps = 0;
        double rows = 0;
        for (CalibrationBin bin : bins) {
            gaps += bin.rows() * Math.abs(bin.meanProbability() - bin.observedShare());
            rows += bin.rows();
        }
        return gaps / rows;
    }

    /** The Brier score: the mean squared distance between probability and what was found. */
    public static double brier(double[] probabilities, boolean[] irregular) {
        double sum = 0;
        for (int row = 0; row < probabilities.length; row++) {
            double gap = probabilities[row] - (irregular[row] ? 1 : 0);
            sum += gap * gap;
        }
        return sum / probabilities.length;
    }
}
