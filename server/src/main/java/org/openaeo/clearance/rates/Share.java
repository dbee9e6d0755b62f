package org.openaeo.clearance.rates;

import java.util.OptionalDouble;

/**
 * So many hits in so many trials, with how sure one may be of their share.
 *
 * @param hits trials that found an irregularity
 * @param trials controls that were made; those not controlled are not among them
 */
public record Share(long hits, long trials) {
    /** The normal deviate of a two-sided interval of 95 %. */
    private static final double DEVIATE = 1.959963984540054;

    public static final Share NONE = new Share(0, 0);

    public Share {
        if (hits < 0 || trials < hits) {
            throw new IllegalArgumentException("%d hits in %d trials".formatted(hits, trials));
        }
    }

    public Share plus(Share other) {
        return new Share(hits + other.hits, trials + other.trials);
    }

    /** The observed share, empty without trials. */
    public OptionalDouble rate() {
        return trials == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / trials);
    }

    /** The lower end of the interval that holds the true share in 95 of 100 cases. */
    public double low() {
        return Math.max(0, centre() - halfWidth());
    }

    /** The upper end of that interval. */
    public double high() {
        return Math.min(1, centre() + halfWidth());
    }

    /*
     * Wilson's score interval (1927): unlike the textbook interval it stays within 0 and 1 and is honest for few
     * trials and for shares near 0, which is where a week of random controls lies. Without trials it says "anything".
     */
    private double centre() {
        return (hits + DEVIATE * DEVIATE / 2) / (trials + DEVIATE * DEVIATE);
    }

    private double halfWidth() {
        double misses = (double) trials - hits;
        double spread = trials == 0 ? 0 : hits * misses / trials;
        return DEVIATE * Math.sqrt(spread + DEVIATE * DEVIATE / 4) / (trials + DEVIATE * DEVIATE);
    }
}
