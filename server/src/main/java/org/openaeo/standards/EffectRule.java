package org.openaeo.standards;

/**
 * When a favourable decision takes effect.
 *
 * @param after the day of the decision, which does not count: five days is the fifth day after it; nought is at once
 */
public record EffectRule(Length after, String legalReference) {}
