package org.openaeo.standards;

/** The clocks that a programme may set running over a case. */
public enum ClockCode {
    /** To say whether an application is accepted. */
    ACCEPTANCE,
    /** To send information asked for. */
    INFORMATION,
    /** To decide on an accepted application. */
    DECISION,
    /** Between the notice of a visit and the visit. */
    VISIT_NOTICE,
    /** To remedy findings. */
    REMEDY,
    /** To be heard before an adverse decision. */
    HEARING,
    /** From a favourable decision to its effect; given by {@link EffectRule}. */
    EFFECT,
    /** How long a suspension may last. */
    SUSPENSION,
    /** To verify what was remedied during a suspension. */
    SUSPENSION_VERIFICATION,
    /** Until the holder's next review of itself. */
    SELF_REVIEW,
    /** To finish an ordered reassessment. */
    REASSESSMENT,
    /** To validate, after the grant, what was granted on paper. */
    VALIDATION,
    /** Until the next validation of what stands. */
    REVALIDATION,
    /** To appeal against a decision. */
    APPEAL,
    /** To rule on an appeal. */
    APPEAL_RULING,
    /** To carry out an improvement plan. */
    IMPROVEMENT
}
