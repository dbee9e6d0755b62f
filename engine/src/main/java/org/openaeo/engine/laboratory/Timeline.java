package org.openaeo.engine.laboratory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.openaeo.engine.declaration.Declarations;

/** A history cut into weeks, counted from the first day of the replay: those before it, and those of it. */
final class Timeline {
    private final List<Week> before = new ArrayList<>();
    private final List<Week> replay = new ArrayList<>();

    /**
     * A week's declarations in order of time.
     *
     * @param number from 0 for the replay's first; below 0 before it
     */
    record Week(int number, LocalDate begins, int[] rows) {}

    Timeline(Declarations history, LocalDate from, LocalDate to) {
        int[] byTime = history.rowsByTime();
        long first = from.toEpochDay();
        int start = 0;
        while (start < byTime.length && history.epochDay(byTime[start]) <= to.toEpochDay()) {
            int number = (int) Math.floorDiv(history.epochDay(byTime[start]) - first, 7L);
            int end = start;
            while (end < byTime.length
                    && history.epochDay(byTime[end]) <= to.toEpochDay()
                    && Math.floorDiv(history.epochDay(byTime[end]) - first, 7L) == number) {
                end++;
            }
            Week week = new Week(number, from.plusDays(7L * number), Arrays.copyOfRange(byTime, start, end));
            (number < 0 ? before : replay).add(week);
            start = end;
        }
    }

    List<Week> before() {
        return before;
    }

    List<Week> replay() {
        return replay;
    }
}
