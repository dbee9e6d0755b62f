package org.openaeo.standards;

/**
 * The way in for those who do not meet a type's lowest tier yet.
 *
 * @param minimumScore in per cent, from which a plan can be agreed instead of a refusal
 * @param longest how long it may take
 */
public record ImprovementPlan(int minimumScore, Length longest, String legalReference) {}
