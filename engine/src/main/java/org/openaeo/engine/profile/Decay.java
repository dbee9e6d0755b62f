package org.openaeo.engine.profile;

import java.time.LocalDate;

/**
 * How the weight of an observation fades: by half every {@code halfLifeDays}.
 *
 * <p>Sums are kept in forward form (Cormode, Shkapenyuk, Srivastava, Xu: "Forward Decay", ICDE 2009): an observation
 * of day t is added with the weight 2^((t - landmark) / half-life), and only a reader scales the sum down to the day
 * it asks for. Nothing stored ever changes by the passing of time, so sums of any split of the history, added in any
 * order, are the sum of the whole.
 *
 * @param halfLifeDays from {@value #SHORTEST} days up; infinite means that nothing fades
 */
public record Decay(double halfLifeDays) {
    /** With shorter half-lives the weights of a century would leave the range of a double. */
    static final double SHORTEST = 30;

    private static final long LANDMARK = LocalDate.of(2020, 1, 1).toEpochDay();
    private static final double LARGEST_EXPONENT = 900;

    public static final Decay NONE = new Decay(Double.POSITIVE_INFINITY);

    public Decay {
        if (!(halfLifeDays >= SHORTEST)) {
            throw new IllegalArgumentException("half-life must be at least " + SHORTEST + " days: " + halfLifeDays);
        }
    }

    /** The weight with which an observation of the day is added. */
    double weight(int epochDay) {
        double exponent = (epochDay - LANDMARK) / halfLifeDays;
        return Math.pow(2, Math.clamp(exponent, -LARGEST_EXPONENT, LARGEST_EXPONENT));
    }

    /** What a stored sum must be multiplied by to be read as of the day. */
    double scale(int epochDay) {
        return 1 / weight(epochDay);
    }
}
