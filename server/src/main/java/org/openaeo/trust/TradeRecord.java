package org.openaeo.trust;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An operator's trade over a period, and what inspections of it found.
 *
 * @param months all of them in their order, also those without trade
 * @param kinds how many declarations had an irregularity of that kind; one declaration may have several
 * @param recovered duty and tax recovered, by currency
 */
public record TradeRecord(
        Instant from, Instant to, List<Month> months, Map<String, Long> kinds, Map<String, BigDecimal> recovered) {
    public TradeRecord {
        months = List.copyOf(months);
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
        recovered = Collections.unmodifiableSortedMap(new TreeMap<>(recovered));
    }

    /**
     * What was lodged in one month.
     *
     * @param controlled inspections that were made, whatever they found
     * @param notControlled chosen for an inspection that was not made: it says nothing about the goods
     */
    public record Month(YearMonth month, long declared, long controlled, long irregular, long notControlled) {}

    /** The sums of several months. */
    public record Sum(long declared, long controlled, long irregular, long notControlled) {
        /** The share of inspections that found something; zero where none was made. */
        public double irregularShare() {
            return controlled == 0 ? 0 : (double) irregular / controlled;
        }
    }

    public Sum all() {
        return sum(months);
    }

    /** The last so many months. */
    public Sum latest(int count) {
        return sum(months.subList(Math.max(0, months.size() - count), months.size()));
    }

    /** What came before the last so many months. */
    public Sum before(int count) {
        return sum(months.subList(0, Math.max(0, months.size() - count)));
    }

    private static Sum sum(List<Month> months) {
        return new Sum(
                months.stream().mapToLong(Month::declared).sum(),
                months.stream().mapToLong(Month::controlled).sum(),
                months.stream().mapToLong(Month::irregular).sum(),
                months.stream().mapToLong(Month::notControlled).sum());
    }
}
