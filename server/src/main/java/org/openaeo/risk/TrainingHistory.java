package org.openaeo.risk;

import java.time.Instant;
import java.util.Optional;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;

/**
 * The declarations of the past with what their inspections found: what a model learns from and what profiles hold.
 *
 * <p>Owned here, implemented by the module that keeps declarations. Every answer knows two times: when a declaration
 * was <em>lodged</em>, and when it, its amendment or its outcome became <em>known</em> to the administration. An
 * answer asked with {@code knownBefore} holds nothing that was learned at that instant or later, so that a run asked
 * again years afterwards sees what it saw then: a declaration not yet inspected at that instant is
 * {@link org.openaeo.engine.declaration.InspectionOutcome#NOT_INSPECTED}.
 */
public interface TrainingHistory {

    /** How much there is of declarations lodged from {@code from} up to, not including, {@code to}. */
    HistoryExtent extent(Instant from, Instant to, Instant knownBefore);

    /**
     * The declarations lodged from {@code from} up to, not including, {@code to}, inspected or not, in order of time;
     * rows of the same minute are in a stable order. Read from the database through a cursor; progress is told in the
     * stage {@code read}.
     */
    Declarations between(Instant from, Instant to, Instant knownBefore, Progress progress);

    /**
     * The lodging time of the earliest declaration of which something became known from {@code since} up to, not
     * including, {@code until}: that it was lodged, amended, withdrawn, inspected, or its outcome corrected. Empty
     * where nothing did. Profiles that were rolled on past this time are out of date.
     */
    Optional<Instant> earliestChange(Instant since, Instant until);
}
