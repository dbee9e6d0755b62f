package org.openaeo.risk;

/**
 * What a model says of a declaration by the facts that it was scored by before.
 *
 * @param probability of an irregularity, 0 to 1
 * @param expectedRevenue in the declaration's currency
 */
public record Rescored(double probability, double expectedRevenue) {}
