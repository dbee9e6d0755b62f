package org.openaeo.engine.selection;

import org.openaeo.engine.model.Scores;

/**
 * What the model says of each candidate, row by row; the arrays must not be written to.
 *
 * @param probability the probability of an irregularity, 0 to 1
 * @param expectedRevenue duty and tax that an inspection is expected to recover, not below 0, in the declarations'
 *     currency
 */
@SuppressWarnings("ArrayRecordComponent") // columns of up to 10^7 rows; compared by nobody
public record CandidateScores(double[] probability, double[] expectedRevenue) {
    public CandidateScores {
        if (probability.length != expectedRevenue.length) {
            throw new IllegalArgumentException("columns of different length");
        }
        for (int row = 0; row < probability.length; row++) {
            if (!(probability[row] >= 0 && probability[row] <= 1)) {
                throw new IllegalArgumentException("row " + row + ": probability " + probability[row]);
            }
            if (!(expectedRevenue[row] >= 0 && expectedRevenue[row] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("row " + row + ": expected revenue " + expectedRevenue[row]);
            }
        }
    }

    /** What a model says. */
    public static CandidateScores of(Scores scores) {
        double[] probability = new double[scores.size()];
        double[] expectedRevenue = new double[scores.size()];
        for (int row = 0; row < probability.length; row++) {
            probability[row] = scores.probability(row);
            expectedRevenue[row] = scores.expectedRevenue(row);
        }
        return new CandidateScores(probability, expectedRevenue);
    }

    /** Without a model: nothing is known of anybody, as on the first day of a programme. */
    public static CandidateScores none(int rows) {
        return new CandidateScores(new double[rows], new double[rows]);
    }

    public int size() {
        return probability.length;
    }
}
