package org.openaeo.engine.model;

/** What a feature's number counts. Logarithms are natural ones. */
public enum FeatureUnit {
    NUMBER,
    FLAG,
    COUNT,
    DAYS,
    SHARE,
    PER_CENT,
    LOG_MONEY,
    LOG_KILOGRAMS,
    LOG_MONEY_PER_KILOGRAM,
    LOG_RATIO,
    STANDARD_DEVIATIONS
}
