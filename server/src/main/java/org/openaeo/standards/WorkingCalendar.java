package org.openaeo.standards;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * On which days the administration works, and on which day a time limit ends.
 *
 * <p>Limits are counted as Regulation (EEC, Euratom) 1182/71, Article 3, counts them, which is the way of most
 * customs laws: the day of the event does not count; a period in days ends with the last hour of its last day, one in
 * months or years with that of the day of the same number, or of the last day of a month that has no such day; where
 * the rule says so, a last day on which nobody works gives way to the next on which somebody does.
 *
 * @param workingDays of the week, at least one
 */
public record WorkingCalendar(Set<DayOfWeek> workingDays, List<NamedHoliday> holidays) {
    /** More days off in a row than any calendar has: who looks further, looks at a calendar without working days. */
    private static final int LONGEST_REST = 366;

    public WorkingCalendar {
        workingDays = Set.copyOf(workingDays);
        holidays = List.copyOf(holidays);
        if (workingDays.isEmpty()) {
            throw new IllegalArgumentException("a week without a working day");
        }
    }

    /** A holiday and what people call it. */
    public record NamedHoliday(Holiday day, Words name) {}

    /**
     * Where a time limit ends and how that was found.
     *
     * @param event the day that does not count
     * @param counted the day that the counting reached
     * @param last the last day of the limit: that day, or the next working day after it
     */
    public record Reckoning(LocalDate event, Length length, LocalDate counted, LocalDate last) {
        /** Whether the last day was moved because nobody works on the counted one. */
        public boolean rolled() {
            return !last.equals(counted);
        }

        /** When the limit is over: the end of its last day there. */
        public Instant end(ZoneId zone) {
            return last.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        return workingDays.contains(day.getDayOfWeek())
                && holidays.stream().noneMatch(holiday -> holiday.day().on(day));
    }

    /** That day where somebody works on it, otherwise the next on which somebody does. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        for (int rest = 0; !isWorkingDay(found); rest++) {
            if (rest > LONGEST_REST) {
                throw new IllegalStateException("no working day within a year of " + day);
            }
            found = found.plusDays(1);
        }
        return found;
    }

    /**
     * Counts a time limit from the day of an event.
     *
     * @param rolls whether a last day on which nobody works gives way to the next working day
     */
    public Reckoning reckon(LocalDate event, Length length, boolean rolls) {
        LocalDate counted = switch (length.unit()) {
            case DAYS -> event.plusDays(length.amount());
            case WORKING_DAYS -> afterWorkingDays(event, length.amount());
            case MONTHS -> event.plusMonths(length.amount());
            case YEARS -> event.plusYears(length.amount());
        };
        return new Reckoning(event, length, counted, rolls ? workingDayFrom(counted) : counted);
    }

    private LocalDate afterWorkingDays(LocalDate event, int amount) {
        LocalDate day = event;
        for (int counted = 0; counted < amount; counted++) {
            day = workingDayFrom(day.plusDays(1));
        }
        return day;
    }
}
