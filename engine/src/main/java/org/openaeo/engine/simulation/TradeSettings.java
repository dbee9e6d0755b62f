package org.openaeo.engine.simulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What synthetic trade to make.
 *
 * @param seed the same seed and settings give the same trade
 * @param rows declarations
 * @param from first day
 * @param to last day
 * @param operators registered operators, of all roles and of the three administrations
 * @param irregularShare the share of declarations with something wrong
 * @param inspectedShare the share of declarations that were inspected
 * @param randomShare the part of the inspections that was drawn at random
 * @param newcomerShare the share of declarations by traders who are not registered
 * @param drift the day on which fraud moves on to other lines, countries and parties, if it does
 * @param effects which causes of fraud are at work
 */
public record TradeSettings(
        long seed,
        long rows,
        LocalDate from,
        LocalDate to,
        int operators,
        double irregularShare,
        double inspectedShare,
        double randomShare,
        double newcomerShare,
        Optional<LocalDate> drift,
        Effects effects) {

    public static final int MOST_YEARS = 50;
    public static final int FEWEST_OPERATORS = 50;
    public static final int MOST_OPERATORS = 10_000_000;

    public TradeSettings {
        require(rows >= 0, "rows must not be negative");
        require(!to.isBefore(from), "the last day must not lie before the first");
        require(!to.isAfter(latestEnd(from)), "the trade must not last longer than 50 years");
        require(
                operators >= FEWEST_OPERATORS && operators <= MOST_OPERATORS,
                "there must be 50 to 10 million operators");
        require(irregularShare >= 0 && irregularShare <= 0.5, "the irregular share lies between 0 and 0.5");
        require(isShare(inspectedShare), "the inspected share lies between 0 and 1");
        require(isShare(randomShare), "the random share lies between 0 and 1");
        require(newcomerShare >= 0 && newcomerShare <= 0.5, "the newcomers' share lies between 0 and 0.5");
    }

    /** A year of trade with 2,000 operators, 4.5 % irregular, 12 % inspected, a drift after seven tenths of it. */
    public static TradeSettings year(long seed, long rows, LocalDate from) {
        LocalDate to = from.plusYears(1).minusDays(1);
        return new TradeSettings(
                seed, rows, from, to, 2_000, 0.045, 0.12, 0.25, 0.03, Optional.of(from.plusDays(255)), Effects.all());
    }

    public TradeSettings withDrift(Optional<LocalDate> when) {
        return new TradeSettings(
                seed,
                rows,
                from,
                to,
                operators,
                irregularShare,
                inspectedShare,
                randomShare,
                newcomerShare,
                when,
                effects);
    }

    public TradeSettings withEffects(Effects which) {
        return new TradeSettings(
                seed,
                rows,
                from,
                to,
                operators,
                irregularShare,
                inspectedShare,
                randomShare,
                newcomerShare,
                drift,
                which);
    }

    public TradeSettings withInspected(double share, double atRandom) {
        return new TradeSettings(
                seed, rows, from, to, operators, irregularShare, share, atRandom, newcomerShare, drift, effects);
    }

    /** The last day that a trade beginning on a day can have. */
    public static LocalDate latestEnd(LocalDate from) {
        return from.plusYears(MOST_YEARS);
    }

    /** The days from first to last, both included. */
    int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    private static boolean isShare(double share) {
        return share >= 0 && share <= 1;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
