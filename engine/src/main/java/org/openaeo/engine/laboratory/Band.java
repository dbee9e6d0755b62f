package org.openaeo.engine.laboratory;

import java.util.stream.DoubleStream;

/**
 * The mean over seeds with a band that holds it in 95 % of experiments, by Student's distribution.
 *
 * @param runs seeds with a value; the band is {@code NaN} where there is only one
 */
public record Band(double mean, double low, double high, int runs) {
    /** 97.5 % quantiles of Student's distribution for 1 to 30 degrees of freedom. */
    private static final double[] STUDENT = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    /** The band of some runs; those without a value do not count. */
    public static Band of(DoubleStream values) {
        double[] known = values.filter(value -> !Double.isNaN(value)).toArray();
        if (known.length == 0) {
            return new Band(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double mean = DoubleStream.of(known).average().orElseThrow();
        if (known.length == 1) {
            return new Band(mean, Double.NaN, Double.NaN, 1);
        }
        double squares = DoubleStream.of(known)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double error = Math.sqrt(squares / (known.length - 1) / known.length);
        double reach = error * (known.length - 1 <= STUDENT.length ? STUDENT[known.length - 2] : 1.96);
        return new Band(mean, mean - reach, mean + reach, known.length);
    }
}
