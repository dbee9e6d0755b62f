package org.openaeo.engine.model;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openaeo.engine.profile.ProfileStatistic;

/** What a feature measures, on the declaration itself or on the history of one of its groups. */
public enum FeatureKind {
    /** Natural logarithm of one plus the customs value. */
    VALUE("value", FeatureUnit.LOG_MONEY, null),
    /** Natural logarithm of one plus the net mass. */
    NET_MASS("net_mass", FeatureUnit.LOG_KILOGRAMS, null),
    /** Natural logarithm of value for a kilogram. */
    UNIT_VALUE("unit_value", FeatureUnit.LOG_MONEY_PER_KILOGRAM, null),
    TAX_RATE("tax_rate", FeatureUnit.PER_CENT, null),
    /** Natural logarithm of one plus value times rate. */
    DUTY("duty", FeatureUnit.LOG_MONEY, null),
    /** The first six digits of the HS code as a number: neighbours in it are neighbours in the nomenclature. */
    HS_NUMBER("hs_number", FeatureUnit.NUMBER, null),
    /** 1 (Monday) to 7. */
    WEEKDAY("weekday", FeatureUnit.NUMBER, null),
    /** 1 where the goods departed from their country of origin, 0 where not. */
    DIRECT("direct", FeatureUnit.FLAG, null),

    RATE("rate", FeatureUnit.SHARE, ProfileStatistic.RATE),
    INSPECTED("inspected", FeatureUnit.COUNT, ProfileStatistic.INSPECTED),
    /** Natural logarithm of one plus revenue recovered for an inspection. */
    MEAN_REVENUE("mean_revenue", FeatureUnit.LOG_MONEY, ProfileStatistic.REVENUE),
    VOLUME("volume", FeatureUnit.COUNT, ProfileStatistic.VOLUME),
    /** Days since first seen; -1 where never. */
    AGE("age", FeatureUnit.DAYS, ProfileStatistic.AGE),
    /** Days since last seen; -1 where never. */
    RECENCY("recency", FeatureUnit.DAYS, ProfileStatistic.RECENCY),
    /** Logarithm of the unit value over the group's usual one: -0.69 is half of it. */
    UNIT_VALUE_DEVIATION("unit_value_deviation", FeatureUnit.LOG_RATIO, ProfileStatistic.LOG_UNIT_VALUE_MEAN),
    /** The same in standard deviations of the group. */
    UNIT_VALUE_SCORE("unit_value_score", FeatureUnit.STANDARD_DEVIATIONS, ProfileStatistic.LOG_UNIT_VALUE_SPREAD),
    /** Logarithm of the net mass over the group's usual one. */
    NET_MASS_DEVIATION("net_mass_deviation", FeatureUnit.LOG_RATIO, ProfileStatistic.LOG_NET_MASS_MEAN),
    /** Duty rate less the group's usual one: whether the goods went under the cheaper line next door. */
    TAX_RATE_DEVIATION("tax_rate_deviation", FeatureUnit.PER_CENT, ProfileStatistic.TAX_RATE_MEAN);

    private final String code;
    private final FeatureUnit unit;
    private final @Nullable ProfileStatistic statistic;

    FeatureKind(String code, FeatureUnit unit, @Nullable ProfileStatistic statistic) {
        this.code = code;
        this.unit = unit;
        this.statistic = statistic;
    }

    public String code() {
        return code;
    }

    public FeatureUnit unit() {
        return unit;
    }

    /** The statistic of a profile that it is made of; empty where it is of the declaration alone. */
    public Optional<ProfileStatistic> statistic() {
        return Optional.ofNullable(statistic);
    }
}
