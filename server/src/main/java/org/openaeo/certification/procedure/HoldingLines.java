package org.openaeo.certification.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.openaeo.certification.procedure.Act.Kind;
import org.openaeo.standards.ClockCode;

import static org.openaeo.certification.Stage.ANNULLED;
import static org.openaeo.certification.Stage.GRANTED;
import static org.openaeo.certification.Stage.MONITORED;
import static org.openaeo.certification.Stage.REASSESSMENT;
import static org.openaeo.certification.Stage.REVOCATION_HEARING;
import static org.openaeo.certification.Stage.REVOKED;
import static org.openaeo.certification.Stage.SURRENDERED;
import static org.openaeo.certification.Stage.SUSPENDED;
import static org.openaeo.certification.Stage.UNDER_REVIEW;
import static org.openaeo.certification.procedure.Requirement.ALL_REMEDIED;
import static org.openaeo.certification.procedure.Requirement.CONFERRALS_HELD;
import static org.openaeo.certification.procedure.Requirement.FOUR_EYES;
import static org.openaeo.certification.procedure.Requirement.HEARD;
import static org.openaeo.certification.procedure.Requirement.PERIOD_ALLOWED;
import static org.openaeo.certification.procedure.Requirement.TYPES_HELD;
import static org.openaeo.certification.procedure.Transition.on;
import static org.openaeo.certification.procedure.Who.APPLICANT;
import static org.openaeo.certification.procedure.Who.DECISION_MAKER;

/** How an authorisation is kept, suspended and lost. */
final class HoldingLines {

    static final List<Transition> LINES = List.of(
            on(Kind.CONFIRM, Set.of(REASSESSMENT), DECISION_MAKER)
                    .to(MONITORED)
                    .needs(FOUR_EYES, ALL_REMEDIED, CONFERRALS_HELD)
                    .stops(ClockCode.REASSESSMENT)
                    .stops(ClockCode.INFORMATION)
                    .stops(ClockCode.VISIT_NOTICE)
                    .stops(ClockCode.VALIDATION)
                    .stops(ClockCode.REVALIDATION)
                    .starts(ClockCode.REVALIDATION)
                    .writes(Letter.CONFIRMATION),
            on(Kind.SUSPEND, Set.of(MONITORED, UNDER_REVIEW, REASSESSMENT), DECISION_MAKER)
                    .to(SUSPENDED)
                    .needs(FOUR_EYES, PERIOD_ALLOWED)
                    .stops(ClockCode.REASSESSMENT)
                    .does(new Effect.AsSaid())
                    .starts(ClockCode.APPEAL)
                    .writes(Letter.SUSPENSION),
            on(Kind.REPORT_READINESS, Set.of(SUSPENDED), APPLICANT)
                    .stops(ClockCode.SUSPENSION)
                    .starts(ClockCode.SUSPENSION_VERIFICATION),
            on(Kind.RESTORE, Set.of(SUSPENDED), DECISION_MAKER)
                    .to(MONITORED)
                    .needs(FOUR_EYES)
                    .stops(ClockCode.SUSPENSION)
                    .stops(ClockCode.SUSPENSION_VERIFICATION)
                    .stops(ClockCode.APPEAL)
                    .stops(ClockCode.APPEAL_RULING)
                    .writes(Letter.RESTORATION),
            on(Kind.PROPOSE_REVOCATION, Set.of(MONITORED, UNDER_REVIEW, REASSESSMENT, SUSPENDED), DECISION_MAKER)
                    .to(REVOCATION_HEARING)
                    .needs(FOUR_EYES)
                    .stops(ClockCode.REASSESSMENT)
                    .stops(ClockCode.SUSPENSION)
                    .stops(ClockCode.SUSPENSION_VERIFICATION)
                    .starts(ClockCode.HEARING)
                    .writes(Letter.INTENT_TO_REVOKE),
            on(Kind.BE_HEARD, Set.of(REVOCATION_HEARING), APPLICANT).stops(ClockCode.HEARING),
            on(Kind.ABANDON_REVOCATION, Set.of(REVOCATION_HEARING), DECISION_MAKER)
                    .to(SUSPENDED)
                    .when(When.SUSPENDED)
                    .needs(FOUR_EYES)
                    .stops(ClockCode.HEARING)
                    .starts(ClockCode.SUSPENSION_VERIFICATION),
            on(Kind.ABANDON_REVOCATION, Set.of(REVOCATION_HEARING), DECISION_MAKER)
                    .to(MONITORED)
                    .needs(FOUR_EYES)
                    .stops(ClockCode.HEARING),
            on(Kind.REVOKE, Set.of(REVOCATION_HEARING), DECISION_MAKER)
                    .to(SUSPENDED)
                    .when(When.TYPES_LEFT, When.SUSPENDED)
                    .needs(FOUR_EYES, HEARD, TYPES_HELD)
                    .stops(ClockCode.HEARING)
                    .starts(ClockCode.SUSPENSION_VERIFICATION)
                    .writes(Letter.REVOCATION),
            on(Kind.REVOKE, Set.of(REVOCATION_HEARING), DECISION_MAKER)
                    .to(MONITORED)
                    .when(When.TYPES_LEFT)
                    .needs(FOUR_EYES, HEARD, TYPES_HELD)
                    .stops(ClockCode.HEARING)
                    .writes(Letter.REVOCATION),
            on(Kind.REVOKE, Set.of(REVOCATION_HEARING), DECISION_MAKER)
                    .to(REVOKED)
                    .needs(FOUR_EYES, HEARD, TYPES_HELD)
                    .stopsAll()
                    .starts(ClockCode.APPEAL)
                    .writes(Letter.REVOCATION),
            on(Kind.ANNUL, Set.of(REVOCATION_HEARING), DECISION_MAKER)
                    .to(ANNULLED)
                    .needs(FOUR_EYES, HEARD)
                    .stopsAll()
                    .starts(ClockCode.APPEAL)
                    .writes(Letter.ANNULMENT),
            on(
                            Kind.SURRENDER,
                            EnumSet.of(GRANTED, MONITORED, UNDER_REVIEW, REASSESSMENT, SUSPENDED, REVOCATION_HEARING),
                            APPLICANT)
                    .to(SURRENDERED)
                    .stopsAll()
                    .writes(Letter.SURRENDER));

    private HoldingLines() {}
}
