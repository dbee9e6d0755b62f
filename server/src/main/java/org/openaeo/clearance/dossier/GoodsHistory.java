package org.openaeo.clearance.dossier;

/**
 * How the same goods from the same country were declared before: the spread of their value for a kilogram, and what
 * inspections found.
 *
 * @param declared of how many of the latest declarations the spread is
 * @param low the value below which one in ten lies
 * @param lowerQuarter below which one in four lies
 * @param median the middle value
 * @param upperQuarter above which one in four lies
 * @param high above which one in ten lies
 */
public record GoodsHistory(
        long declared,
        double low,
        double lowerQuarter,
        double median,
        double upperQuarter,
        double high,
        long controlled,
        long irregular) {
    /** Fewer than these tell nothing of what is usual. */
    public static final int ENOUGH = 5;

    public boolean tellsUsualValue() {
        return declared >= ENOUGH;
    }
}
