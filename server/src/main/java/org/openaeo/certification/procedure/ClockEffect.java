package org.openaeo.certification.procedure;

import java.util.Optional;

import org.openaeo.standards.ClockCode;
import org.openaeo.standards.Length;
import org.openaeo.standards.PauseReason;

/**
 * What an entry did to one clock of its case.
 *
 * @param ordinal which of the clocks of that code, from 1
 * @param length of a start: how long; of an extension: by how much
 * @param reason of a pause and of its end
 */
public record ClockEffect(
        Kind kind, ClockCode clock, int ordinal, Optional<Length> length, Optional<PauseReason> reason) {
    /** What can happen to a clock. */
    public enum Kind {
        START,
        EXTEND,
        PAUSE,
        RESUME,
        /** What it waited for was done. */
        STOP,
        /** It ran out. */
        LAPSE
    }

    static ClockEffect of(Kind kind, ClockCode clock, int ordinal) {
        return new ClockEffect(kind, clock, ordinal, Optional.empty(), Optional.empty());
    }
}
