package org.openaeo.certification.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.openaeo.certification.Stage;
import org.openaeo.certification.procedure.Act.Kind;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.PauseReason;

import static org.openaeo.certification.Stage.ANNULLED;
import static org.openaeo.certification.Stage.DRAFT;
import static org.openaeo.certification.Stage.MONITORED;
import static org.openaeo.certification.Stage.NOT_ACCEPTED;
import static org.openaeo.certification.Stage.REASSESSMENT;
import static org.openaeo.certification.Stage.REFUSED;
import static org.openaeo.certification.Stage.REVOCATION_HEARING;
import static org.openaeo.certification.Stage.REVOKED;
import static org.openaeo.certification.Stage.SURRENDERED;
import static org.openaeo.certification.Stage.SUSPENDED;
import static org.openaeo.certification.Stage.UNDER_REVIEW;
import static org.openaeo.certification.Stage.WITHDRAWN;
import static org.openaeo.certification.procedure.Requirement.FINDINGS_NEW;
import static org.openaeo.certification.procedure.Requirement.FINDING_OPEN;
import static org.openaeo.certification.procedure.Requirement.NOTICE_OVER;
import static org.openaeo.certification.procedure.Requirement.VISIT_KNOWN;
import static org.openaeo.certification.procedure.Transition.on;
import static org.openaeo.certification.procedure.Who.APPLICANT;
import static org.openaeo.certification.procedure.Who.DECISION_MAKER;
import static org.openaeo.certification.procedure.Who.OFFICER;
import static org.openaeo.certification.procedure.Who.SYSTEM;
import static org.openaeo.certification.procedure.Who.VALIDATOR;

/** How an authorisation is watched over: reviews and reassessments. */
final class MonitoringLines {
    private static final Set<Stage> HELD =
            EnumSet.of(MONITORED, UNDER_REVIEW, REASSESSMENT, SUSPENDED, REVOCATION_HEARING);
    private static final Set<Stage> LIVE =
            EnumSet.complementOf(EnumSet.of(DRAFT, NOT_ACCEPTED, REFUSED, WITHDRAWN, REVOKED, ANNULLED, SURRENDERED));

    static final List<Transition> LINES = List.of(
            on(Kind.REPORT_CHANGE, Set.of(MONITORED), APPLICANT).to(UNDER_REVIEW),
            on(Kind.REPORT_CHANGE, LIVE, APPLICANT),
            on(Kind.REVIEW_ITSELF, HELD, APPLICANT).stops(ClockCode.SELF_REVIEW).starts(ClockCode.SELF_REVIEW),
            on(Kind.REQUEST_SUSPENSION, Set.of(MONITORED), APPLICANT).to(UNDER_REVIEW),
            on(Kind.REQUEST_SUSPENSION, Set.of(UNDER_REVIEW, REASSESSMENT), APPLICANT),
            on(Kind.OPEN_REVIEW, Set.of(MONITORED), OFFICER, SYSTEM)
                    .to(UNDER_REVIEW)
                    .writes(Letter.REVIEW_OPENED),
            on(Kind.OPEN_REVIEW, LIVE, OFFICER, SYSTEM),
            on(Kind.CLOSE_REVIEW, Set.of(UNDER_REVIEW), OFFICER).to(MONITORED).ensures(ClockCode.SELF_REVIEW),
            on(Kind.ORDER_REASSESSMENT, Set.of(MONITORED, UNDER_REVIEW), OFFICER, DECISION_MAKER)
                    .to(REASSESSMENT)
                    .starts(ClockCode.REASSESSMENT)
                    .writes(Letter.REASSESSMENT),
            on(Kind.INFORM, HELD, APPLICANT).stops(ClockCode.INFORMATION).resumes(PauseReason.INFORMATION_REQUESTED),
            on(Kind.RETURN_REMEDY, HELD, VALIDATOR, OFFICER).needs(FINDING_OPEN),
            on(Kind.ASK_INFORMATION, HELD, OFFICER, VALIDATOR, DECISION_MAKER)
                    .starts(ClockCode.INFORMATION)
                    .pauses(ClockCode.REASSESSMENT, PauseReason.INFORMATION_REQUESTED)
                    .writes(Letter.INFORMATION_REQUEST),
            on(Kind.MAP_RISKS, Set.of(MONITORED, UNDER_REVIEW, REASSESSMENT), OFFICER, VALIDATOR),
            on(Kind.PLAN_VISIT, Set.of(REASSESSMENT), OFFICER, VALIDATOR)
                    .starts(ClockCode.VISIT_NOTICE)
                    .writes(Letter.VISIT_NOTICE),
            on(Kind.BEGIN_VISIT, Set.of(REASSESSMENT), VALIDATOR)
                    .needs(VISIT_KNOWN, NOTICE_OVER)
                    .stops(ClockCode.VISIT_NOTICE),
            on(Kind.END_VISIT, Set.of(REASSESSMENT), VALIDATOR)
                    .when(When.FINDINGS_LEFT)
                    .needs(VISIT_KNOWN, FINDINGS_NEW)
                    .starts(ClockCode.REMEDY)
                    .pauses(ClockCode.REASSESSMENT, PauseReason.REMEDY)
                    .writes(Letter.FINDINGS),
            on(Kind.END_VISIT, Set.of(REASSESSMENT), VALIDATOR)
                    .needs(VISIT_KNOWN, FINDINGS_NEW)
                    .writes(Letter.FINDINGS),
            on(Kind.ADD_FINDINGS, HELD, VALIDATOR)
                    .when(When.FINDINGS_LEFT)
                    .needs(FINDINGS_NEW)
                    .ensures(ClockCode.REMEDY)
                    .pauses(ClockCode.REASSESSMENT, PauseReason.REMEDY)
                    .writes(Letter.FINDINGS),
            on(Kind.ADD_FINDINGS, HELD, VALIDATOR).needs(FINDINGS_NEW).writes(Letter.FINDINGS),
            on(Kind.REPORT_REMEDY, HELD, APPLICANT).needs(FINDING_OPEN),
            on(Kind.CLOSE_FINDING, HELD, VALIDATOR, OFFICER)
                    .when(When.NO_FINDINGS_LEFT)
                    .needs(FINDING_OPEN)
                    .stops(ClockCode.REMEDY)
                    .resumes(PauseReason.REMEDY),
            on(Kind.CLOSE_FINDING, HELD, VALIDATOR, OFFICER).needs(FINDING_OPEN),
            on(Kind.RECOMMEND, Set.of(REASSESSMENT), OFFICER, VALIDATOR));

    private MonitoringLines() {}
}
