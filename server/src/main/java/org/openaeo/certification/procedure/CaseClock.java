package org.openaeo.certification.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.openaeo.standards.ClockCode;
import org.openaeo.standards.ClockRule;
import org.openaeo.standards.Length;
import org.openaeo.standards.Party;
import org.openaeo.standards.PauseReason;

/**
 * A time limit of a case, with the account of how its end came about.
 *
 * @param ordinal which of the clocks of that code in this case, from 1
 * @param length as it was set when it started
 * @param lastDay the last day on which what it waits for is in time
 * @param due the first instant that is too late
 * @param paused for what it stands still now; the end then moves on with every day
 * @param ended when it stopped or ran out
 * @param extended by how much in all, counted from the day that does not count
 */
public record CaseClock(
        ClockCode code,
        int ordinal,
        ClockRule rule,
        Instant started,
        Length length,
        State state,
        LocalDate lastDay,
        Instant due,
        Set<PauseReason> paused,
        Optional<Instant> ended,
        List<Length> extended,
        List<ClockStep> steps) {
    public CaseClock {
        paused = Set.copyOf(paused);
        extended = List.copyOf(extended);
        steps = List.copyOf(steps);
    }

    /** How a clock stands. */
    public enum State {
        RUNNING,
        PAUSED,
        /** It ran out, and what it waited for still has to be done. */
        OVERDUE,
        /** What it waited for was done. */
        MET,
        /** It ran out, and the case went on without it. */
        LAPSED
    }

    /** Whether something is still waited for. */
    public boolean isOpen() {
        return state == State.RUNNING || state == State.PAUSED || state == State.OVERDUE;
    }

    /** Whether time runs: it will lapse if nothing happens. */
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public Party acts() {
        return rule.acts();
    }

    /** When its party is reminded: at the start of those days before the last one, each once. */
    public List<Reminder> reminders(ZoneId zone) {
        Set<Integer> days = new TreeSet<>(rule.remindDaysBefore());
        return days.stream()
                .map(before -> new Reminder(
                        before, lastDay.minusDays(before).atStartOfDay(zone).toInstant()))
                .filter(reminder -> reminder.at().isAfter(started))
                .toList();
    }

    /** @param daysBefore the last day */
    public record Reminder(int daysBefore, Instant at) {}
}
