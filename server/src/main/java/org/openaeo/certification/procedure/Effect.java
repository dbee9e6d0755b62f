package org.openaeo.certification.procedure;

import org.openaeo.standards.ClockCode;
import org.openaeo.standards.PauseReason;

/** What a line of the table does to the clocks. A clock for which the programme sets no limit never starts. */
public sealed interface Effect {
    record Start(ClockCode clock) implements Effect {}

    /** Starts it unless it is open already. */
    record Ensure(ClockCode clock) implements Effect {}

    record Stop(ClockCode clock) implements Effect {}

    /** What else was waited for is no longer. */
    record StopAll() implements Effect {}

    /** The clock stands still, where the programme lets it for that reason. */
    record Pause(ClockCode clock, PauseReason reason) implements Effect {}

    /** Every clock that stood still for that reason runs again. */
    record Resume(PauseReason reason) implements Effect {}

    /** What the act itself says: which clock, by how much, for what. */
    record AsSaid() implements Effect {}
}
