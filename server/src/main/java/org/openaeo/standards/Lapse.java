package org.openaeo.standards;

/** What happens by itself when a clock has run out. */
public enum Lapse {
    /** The file shows it overdue and both sides are told; the one who is to act still has to. */
    OVERDUE,
    /** The time to speak or act has passed; the office may go on without it. */
    PROCEED,
    /** What was not decided in time counts as accepted. */
    DEEMED_ACCEPTED,
    /** The application falls, since what it needs did not come. */
    NOT_ACCEPTED,
    /** The decision takes effect. */
    TAKE_EFFECT,
    /** A refusal is proposed, with the right to be heard. */
    PROPOSE_REFUSAL,
    /** What was suspended stands again. */
    RESTORE,
    /** A revocation is proposed, with the right to be heard. */
    PROPOSE_REVOCATION,
    /** A review of the file is opened. */
    OPEN_REVIEW,
    /** A reassessment is ordered. */
    ORDER_REASSESSMENT
}
