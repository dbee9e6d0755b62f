package org.openaeo.certification.procedure;

/**
 * One reason for which an act is refused.
 *
 * @param detail what it is about: a code, a date, a clause; blank where the code says it all
 */
public record Ground(Code code, String detail) {
    public static Ground of(Code code) {
        return new Ground(code, "");
    }

    /** The reasons; each has its text in every language under {@code certification.ground}. */
    public enum Code {
        NOT_IN_THIS_STAGE,
        NOT_YOUR_ROLE,
        /** Who declared an interest keeps out of the case. */
        CONFLICT_OF_INTEREST,
        /** Who validated never decides. */
        VALIDATED_BY_THE_SAME,
        /** Who decided never rules on the appeal. */
        DECIDED_BY_THE_SAME,
        BEFORE_THE_LAST_ENTRY,
        BARRED,
        OPERATOR_UNKNOWN,
        NO_TYPE,
        TYPE_UNKNOWN,
        ROLE_NOT_OPEN,
        TIER_UNKNOWN,
        TYPE_NOT_APPLIED_FOR,
        TYPE_NOT_HELD,
        FINDINGS_OPEN,
        FINDING_UNKNOWN,
        FINDING_TWICE,
        NO_FINDING,
        NOT_HEARD,
        NOTICE_STILL_RUNS,
        OTHER_VISIT,
        NO_APPEAL_OPEN,
        WRONG_LEVEL,
        CLOCK_NOT_RUNNING,
        CLOCK_NOT_OVER,
        NOT_EXTENDABLE,
        EXTENDED_TOO_FAR,
        NOT_A_PAUSE,
        NOT_PAUSED,
        PERIOD_TOO_LONG,
        IMPROVEMENT_NOT_FORESEEN
    }
}
