package org.openaeo.risk;

import java.time.Instant;

/**
 * From where the past is seen: which history a score may know.
 *
 * @param lodgedBefore declarations lodged at this instant or later are not seen; usually the start of the day that is
 *     decided, so that no declaration sees another of its day
 * @param knownBefore nothing is seen that was learned at this instant or later; usually the instant of the run
 */
public record Vantage(Instant lodgedBefore, Instant knownBefore) {}
