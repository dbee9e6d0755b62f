package org.openaeo.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The inspections that were chosen, and the recording of what they found. */
public interface Inspections {
    /** Records an outcome, or the correction of one. */
    Recording record(OutcomeReport report, Reporter reporter);

    /**
     * Records an outcome that the administration learnt at an earlier instant, for going through past days.
     *
     * @param knownAt not in the future
     */
    Recording record(OutcomeReport report, Reporter reporter, Instant knownAt);

    Optional<Inspection> find(DeclarationId declaration);

    /** Every outcome that was recorded for a declaration, the first to the one that holds. */
    List<RecordedOutcome> history(DeclarationId declaration);

    /** The inspections of a day's declarations, at all offices, in the order of the numbers. */
    List<Inspection> ofDay(LocalDate day);
}
