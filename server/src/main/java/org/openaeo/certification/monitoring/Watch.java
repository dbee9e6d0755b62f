package org.openaeo.certification.monitoring;

import java.util.Set;

import org.openaeo.standards.ClockCode;

/** What officers watch of the authorisations that stand. */
public enum Watch {
    /** The holder's own yearly look. */
    SELF_REVIEW(Set.of(ClockCode.SELF_REVIEW)),
    /** Customs looks again: ordered, or due by the calendar. */
    REASSESSMENT(Set.of(ClockCode.REASSESSMENT, ClockCode.VALIDATION, ClockCode.REVALIDATION)),
    /** Something came up. */
    REVIEW(Set.of()),
    /** Suspended, or about to be revoked. */
    SUSPENDED(Set.of()),
    /** Granted for a time that is about to end. */
    EXPIRING(Set.of());

    private final Set<ClockCode> clocks;

    Watch(Set<ClockCode> clocks) {
        this.clocks = clocks;
    }

    /** The clocks by whose end it is watched; none where the stage tells. */
    Set<ClockCode> clocks() {
        return clocks;
    }
}
