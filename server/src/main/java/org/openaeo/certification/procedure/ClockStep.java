package org.openaeo.certification.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.openaeo.standards.Length;
import org.openaeo.standards.PauseReason;

/**
 * One step of the account of how a clock came to its end.
 *
 * @param entry the number of the entry that caused it
 * @param length of a start or an extension
 * @param days of a resumption: how many days the stop lasted and the end moved
 * @param lastDay the day that the counting reaches after this step; of {@code ROLLED}: the last day
 */
public record ClockStep(
        Kind kind,
        Instant at,
        int entry,
        Optional<Length> length,
        Optional<PauseReason> reason,
        long days,
        LocalDate lastDay) {
    /** What a step is. */
    public enum Kind {
        STARTED,
        EXTENDED,
        PAUSED,
        RESUMED,
        /** Nobody works on the day that the counting reached: the end is the next day on which somebody does. */
        ROLLED,
        MET,
        LAPSED
    }
}
