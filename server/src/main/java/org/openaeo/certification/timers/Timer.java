package org.openaeo.certification.timers;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.procedure.CaseClock;
import org.openaeo.standards.ClockCode;

/**
 * What is to happen at an instant: a clock of a case runs out, or its party is reminded.
 *
 * @param daysBefore of a reminder: how many days before the last day
 */
record Timer(CaseId id, ClockCode clock, int ordinal, OptionalInt daysBefore, Instant at) {
    static Timer deadline(CaseId id, CaseClock clock) {
        return new Timer(id, clock.code(), clock.ordinal(), OptionalInt.empty(), clock.due());
    }

    static Timer reminder(CaseId id, CaseClock clock, CaseClock.Reminder reminder) {
        return new Timer(id, clock.code(), clock.ordinal(), OptionalInt.of(reminder.daysBefore()), reminder.at());
    }

    /** Its name among the timers, from which it can be read again. */
    String name() {
        String name = id + ":" + clock + ":" + ordinal;
        return daysBefore.isPresent() ? name + ":" + daysBefore.getAsInt() : name;
    }

    static Optional<Timer> parse(String name, Instant at) {
        String[] parts = name.split(":");
        if (parts.length < 3) {
            return Optional.empty();
        }
        return CaseId.parse(parts[0])
                .map(id -> new Timer(
                        id,
                        ClockCode.valueOf(parts[1]),
                        Integer.parseInt(parts[2]),
                        parts.length > 3 ? OptionalInt.of(Integer.parseInt(parts[3])) : OptionalInt.empty(),
                        at));
    }
}
