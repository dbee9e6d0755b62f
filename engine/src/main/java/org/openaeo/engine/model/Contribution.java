package org.openaeo.engine.model;

/**
 * One feature's share in a declaration's score.
 *
 * @param value the feature's number, {@code NaN} where missing
 * @param logOdds what it adds to the log-odds; above 0 speaks for irregular
 */
public record Contribution(Feature feature, double value, double logOdds) {}
