package org.openaeo.engine.profile;

import org.openaeo.engine.profile.ProfileFamily.Keeps;

/**
 * What {@link ProfileReader} tells of one family for one declaration. All are {@code NaN} where the declaration does
 * not state the family's key.
 */
public enum ProfileStatistic {
    /** Faded count of declarations. */
    VOLUME(Keeps.TRAFFIC),
    /** Days since the first declaration, -1 where there was none. */
    AGE(Keeps.TRAFFIC),
    /** Days since the last declaration, -1 where there was none. */
    RECENCY(Keeps.TRAFFIC),
    /** Faded count of labels. */
    INSPECTED(Keeps.LABELS),
    /** Faded count of irregular ones. */
    IRREGULAR(Keeps.LABELS),
    /** Faded sum of revenue recovered. */
    REVENUE(Keeps.LABELS),
    /** Smoothed share of irregular among inspected; the parent's where nothing is known. Never {@code NaN}. */
    RATE(Keeps.LABELS),
    /** Faded count of declarations with a unit value. */
    UNIT_VALUES(Keeps.UNIT_VALUE),
    /** Mean of the logarithm of unit values; {@code NaN} where there are none. */
    LOG_UNIT_VALUE_MEAN(Keeps.UNIT_VALUE),
    /** Standard deviation of the same; {@code NaN} where there are none. */
    LOG_UNIT_VALUE_SPREAD(Keeps.UNIT_VALUE),
    /** Mean of the logarithm of one plus net mass; {@code NaN} where there is none. */
    LOG_NET_MASS_MEAN(Keeps.NET_MASS),
    /** Mean duty rate in per cent; {@code NaN} where there is none. */
    TAX_RATE_MEAN(Keeps.TAX_RATE);

    private final Keeps from;

    ProfileStatistic(Keeps from) {
        this.from = from;
    }

    /** What a family must keep for the statistic to be told of it. */
    public Keeps from() {
        return from;
    }
}
