package org.openaeo.risk;

import java.time.Instant;

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
     * What became known late: of the declarations lodged before {@code lodgedBefore}, those of which anything became
     * known from {@code since} up to, not including, {@code until} (that they were lodged, amended or withdrawn, what
     * an inspection found, that a finding was corrected), each as it was known before {@code knownBefore}.
     *
     * <p>Asked twice, with {@code knownBefore} once at {@code since} and once at {@code until}, it gives the picture
     * before and after; profiles are brought up to date by the difference. A declaration that was not known at all
     * before {@code knownBefore} is not in the answer.
     */
    Declarations changed(Instant lodgedBefore, Instant since, Instant until, Instant knownBefore);
}
