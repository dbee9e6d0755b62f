package org.openaeo.clearance.rates;

import java.math.BigDecimal;

/**
 * What came of the inspections that one kind of choice made.
 *
 * @param found irregular ones among those controlled
 * @param notControlled chosen, yet not controlled; neither hits nor misses
 * @param open chosen and not yet reported
 * @param revenue duty and tax recovered
 */
public record KindCounts(Share found, long notControlled, long open, BigDecimal revenue) {
    public static final KindCounts NONE = new KindCounts(Share.NONE, 0, 0, BigDecimal.ZERO);

    public KindCounts plus(KindCounts other) {
        return new KindCounts(
                found.plus(other.found),
                notControlled + other.notControlled,
                open + other.open,
                revenue.add(other.revenue));
    }
}
