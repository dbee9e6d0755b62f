package org.openaeo.certification;

import java.util.EnumSet;
import java.util.Set;

/** Where a case file stands. Only the declared table of the procedure moves it. */
public enum Stage {
    /** The company is still writing its application. */
    DRAFT,
    /** Received; whether it can be accepted is being checked. */
    SUBMITTED,
    NOT_ACCEPTED,
    /** Accepted; the answers are analysed and the risks mapped. */
    ANALYSIS,
    VISIT_PLANNED,
    ON_SITE,
    /** Findings of a visit wait for their remedy. */
    REMEDIATION,
    /** All is there for a decision. */
    DECISION,
    /** The company was told of the intent to refuse and may be heard. */
    HEARING,
    /** Granted, not yet in effect. */
    GRANTED,
    REFUSED,
    /** The application was withdrawn before a decision. */
    WITHDRAWN,
    /** The authorisation is in effect and watched over. */
    MONITORED,
    /** Something came up that may bear on the authorisation. */
    UNDER_REVIEW,
    /** The conditions are examined anew. */
    REASSESSMENT,
    SUSPENDED,
    /** The holder was told of the intent to revoke and may be heard. */
    REVOCATION_HEARING,
    REVOKED,
    ANNULLED,
    /** The holder gave the authorisation up. */
    SURRENDERED;

    private static final Set<Stage> ENDS = EnumSet.of(NOT_ACCEPTED, REFUSED, WITHDRAWN, REVOKED, ANNULLED, SURRENDERED);
    private static final Set<Stage> HELD =
            EnumSet.of(GRANTED, MONITORED, UNDER_REVIEW, REASSESSMENT, SUSPENDED, REVOCATION_HEARING);

    /** Whether the case is closed; an appeal may still run beside it. */
    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /** Whether an authorisation stands, in effect or not. */
    public boolean isHeld() {
        return HELD.contains(this);
    }
}
