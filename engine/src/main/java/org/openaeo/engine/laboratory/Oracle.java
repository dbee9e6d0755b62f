package org.openaeo.engine.laboratory;

/**
 * What a simulator knows of each declaration of a history: only policies that ask for the oracle see it.
 *
 * @param probability that an inspection finds the row irregular
 */
@SuppressWarnings("ArrayRecordComponent") // a column; compared by nobody
public record Oracle(double[] probability) {
    public static final Oracle NONE = new Oracle(new double[0]);

    double[] of(int[] rows) {
        if (probability.length == 0) {
            return probability;
        }
        double[] of = new double[rows.length];
        for (int at = 0; at < rows.length; at++) {
            of[at] = probability[rows[at]];
        }
        return of;
    }
}
