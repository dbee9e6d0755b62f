package org.openaeo.certification.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.openaeo.certification.Stage;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.Lapse;
import org.openaeo.standards.PauseReason;

import static org.openaeo.certification.Stage.ANALYSIS;
import static org.openaeo.certification.Stage.DECISION;
import static org.openaeo.certification.Stage.GRANTED;
import static org.openaeo.certification.Stage.HEARING;
import static org.openaeo.certification.Stage.MONITORED;
import static org.openaeo.certification.Stage.NOT_ACCEPTED;
import static org.openaeo.certification.Stage.ON_SITE;
import static org.openaeo.certification.Stage.REASSESSMENT;
import static org.openaeo.certification.Stage.REMEDIATION;
import static org.openaeo.certification.Stage.REVOCATION_HEARING;
import static org.openaeo.certification.Stage.SUBMITTED;
import static org.openaeo.certification.Stage.SUSPENDED;
import static org.openaeo.certification.Stage.UNDER_REVIEW;
import static org.openaeo.certification.Stage.VISIT_PLANNED;
import static org.openaeo.certification.procedure.Transition.lapse;

/** What happens by itself when a clock has run out, as the programme says. Where the case stands elsewhere by then, nothing moves. */
final class LapseLines {
    private static final Set<Stage> ANY = EnumSet.allOf(Stage.class);
    private static final Set<Stage> EXAMINED = EnumSet.of(ANALYSIS, VISIT_PLANNED, ON_SITE, REMEDIATION, DECISION);
    private static final Set<Stage> UNDECIDED =
            EnumSet.of(SUBMITTED, ANALYSIS, VISIT_PLANNED, ON_SITE, REMEDIATION, DECISION);

    static final List<Transition> LINES = List.of(
            lapse(Lapse.OVERDUE, ANY),
            lapse(Lapse.PROCEED, Set.of(HEARING), ClockCode.HEARING)
                    .to(DECISION)
                    .resumes(PauseReason.HEARING),
            lapse(Lapse.PROCEED, Set.of(REMEDIATION), ClockCode.REMEDY, ClockCode.IMPROVEMENT)
                    .to(DECISION)
                    .resumes(PauseReason.REMEDY),
            lapse(Lapse.PROCEED, ANY),
            lapse(Lapse.DEEMED_ACCEPTED, Set.of(SUBMITTED))
                    .to(ANALYSIS)
                    .starts(ClockCode.DECISION)
                    .writes(Letter.ACCEPTANCE),
            lapse(Lapse.DEEMED_ACCEPTED, ANY),
            lapse(Lapse.NOT_ACCEPTED, UNDECIDED)
                    .to(NOT_ACCEPTED)
                    .stopsAll()
                    .starts(ClockCode.APPEAL)
                    .writes(Letter.NOT_ACCEPTED),
            lapse(Lapse.NOT_ACCEPTED, ANY),
            lapse(Lapse.TAKE_EFFECT, Set.of(GRANTED), ClockCode.EFFECT)
                    .to(MONITORED)
                    .ensures(ClockCode.SELF_REVIEW)
                    .starts(ClockCode.VALIDATION)
                    .starts(ClockCode.REVALIDATION),
            lapse(Lapse.TAKE_EFFECT, ANY),
            lapse(Lapse.PROPOSE_REFUSAL, EXAMINED)
                    .to(HEARING)
                    .stops(ClockCode.INFORMATION)
                    .stops(ClockCode.VISIT_NOTICE)
                    .stops(ClockCode.REMEDY)
                    .stops(ClockCode.IMPROVEMENT)
                    .starts(ClockCode.HEARING)
                    .pauses(ClockCode.DECISION, PauseReason.HEARING)
                    .writes(Letter.INTENT_TO_REFUSE),
            lapse(Lapse.PROPOSE_REFUSAL, ANY),
            lapse(Lapse.RESTORE, Set.of(SUSPENDED), ClockCode.SUSPENSION, ClockCode.SUSPENSION_VERIFICATION)
                    .to(MONITORED)
                    .stops(ClockCode.SUSPENSION)
                    .stops(ClockCode.SUSPENSION_VERIFICATION)
                    .stops(ClockCode.APPEAL)
                    .stops(ClockCode.APPEAL_RULING)
                    .ensures(ClockCode.SELF_REVIEW)
                    .writes(Letter.RESTORATION),
            lapse(Lapse.RESTORE, ANY),
            lapse(Lapse.PROPOSE_REVOCATION, EnumSet.of(MONITORED, UNDER_REVIEW, REASSESSMENT, SUSPENDED))
                    .to(REVOCATION_HEARING)
                    .stops(ClockCode.REASSESSMENT)
                    .stops(ClockCode.SUSPENSION)
                    .stops(ClockCode.SUSPENSION_VERIFICATION)
                    .stops(ClockCode.REMEDY)
                    .starts(ClockCode.HEARING)
                    .writes(Letter.INTENT_TO_REVOKE),
            lapse(Lapse.PROPOSE_REVOCATION, ANY),
            lapse(Lapse.OPEN_REVIEW, Set.of(MONITORED)).to(UNDER_REVIEW).writes(Letter.REVIEW_OPENED),
            lapse(Lapse.OPEN_REVIEW, ANY),
            lapse(Lapse.ORDER_REASSESSMENT, Set.of(MONITORED, UNDER_REVIEW))
                    .to(REASSESSMENT)
                    .starts(ClockCode.REASSESSMENT)
                    .writes(Letter.REASSESSMENT),
            lapse(Lapse.ORDER_REASSESSMENT, ANY));

    private LapseLines() {}
}
