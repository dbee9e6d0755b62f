package org.openaeo.certification.procedure;

/** The letters that acts bring about. */
public enum Letter {
    RECEIPT,
    ACCEPTANCE,
    NOT_ACCEPTED,
    INFORMATION_REQUEST,
    VISIT_NOTICE,
    FINDINGS,
    IMPROVEMENT_PLAN,
    INTENT_TO_REFUSE,
    GRANT,
    REFUSAL,
    WITHDRAWAL,
    REVIEW_OPENED,
    REASSESSMENT,
    CONFIRMATION,
    SUSPENSION,
    RESTORATION,
    INTENT_TO_REVOKE,
    REVOCATION,
    ANNULMENT,
    SURRENDER,
    APPEAL_RECEIVED,
    APPEAL_RULING,
    EXTENSION
}
