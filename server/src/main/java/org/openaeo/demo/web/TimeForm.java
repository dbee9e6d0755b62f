package org.openaeo.demo.web;

import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * How far to go on, as it was sent.
 *
 * @param step {@code day}, {@code deadline} or anything else for the days
 * @param days as typed
 */
record TimeForm(@Nullable String step, @Nullable String days) {
    private static final int MOST = 366;

    static TimeForm empty() {
        return new TimeForm("days", "");
    }

    boolean toTheNextDeadline() {
        return "deadline".equals(step);
    }

    /** Empty where it is no number of days to go on by. */
    OptionalInt wanted() {
        if ("day".equals(step)) {
            return OptionalInt.of(1);
        }
        String typed = days == null ? "" : days.strip();
        if (!typed.matches("[0-9]{1,3}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(typed);
        return number >= 1 && number <= MOST ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
