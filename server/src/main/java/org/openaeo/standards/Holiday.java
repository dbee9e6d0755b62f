package org.openaeo.standards;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day on which the administration does not work though it is no day of rest of the week. */
public sealed interface Holiday {
    Pattern EASTER_FORM = Pattern.compile("easter(?:[+-]\\d{1,3})?");

    boolean on(LocalDate day);

    /** The same date every year. */
    record Yearly(MonthDay day) implements Holiday {
        @Override
        public boolean on(LocalDate date) {
            return MonthDay.from(date).equals(day);
        }

        @Override
        public String toString() {
            return day.toString().substring(2);
        }
    }

    /** One day of one year. */
    record Once(LocalDate day) implements Holiday {
        @Override
        public boolean on(LocalDate date) {
            return date.equals(day);
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** So many days after Easter Sunday of the Gregorian calendar, negative before it. */
    record FromEaster(int days) implements Holiday {
        @Override
        public boolean on(LocalDate date) {
            return easter(date.minusDays(days).getYear()).plusDays(days).equals(date);
        }

        @Override
        public String toString() {
            return days == 0 ? "easter" : days > 0 ? "easter+" + days : "easter" + days;
        }
    }

    /** Reads {@code 12-25}, {@code 2026-04-06} or {@code easter+1}; empty for any other form. */
    static Optional<Holiday> parse(String text) {
        String form = text.strip();
        try {
            if (EASTER_FORM.matcher(form).matches()) {
                return Optional.of(new FromEaster(form.length() == 6 ? 0 : Integer.parseInt(form.substring(6))));
            }
            return Optional.of(
                    form.length() == 5 ? new Yearly(MonthDay.parse("--" + form)) : new Once(LocalDate.parse(form)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Easter Sunday by the anonymous Gregorian computus (Nature, 20 April 1876). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int shift = (golden + 11 * moon + 22 * weekday) / 451;
        int sum = moon + weekday - 7 * shift + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
