package org.openaeo.certification.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.openaeo.certification.Stage;
import org.openaeo.certification.procedure.Act.Kind;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.PauseReason;

import static org.openaeo.certification.Stage.ANALYSIS;
import static org.openaeo.certification.Stage.DECISION;
import static org.openaeo.certification.Stage.DRAFT;
import static org.openaeo.certification.Stage.GRANTED;
import static org.openaeo.certification.Stage.HEARING;
import static org.openaeo.certification.Stage.MONITORED;
import static org.openaeo.certification.Stage.NOT_ACCEPTED;
import static org.openaeo.certification.Stage.ON_SITE;
import static org.openaeo.certification.Stage.REFUSED;
import static org.openaeo.certification.Stage.REMEDIATION;
import static org.openaeo.certification.Stage.SUBMITTED;
import static org.openaeo.certification.Stage.VISIT_PLANNED;
import static org.openaeo.certification.Stage.WITHDRAWN;
import static org.openaeo.certification.procedure.Requirement.ALL_REMEDIED;
import static org.openaeo.certification.procedure.Requirement.CONFERRALS_OPEN;
import static org.openaeo.certification.procedure.Requirement.FINDINGS_NEW;
import static org.openaeo.certification.procedure.Requirement.FINDING_OPEN;
import static org.openaeo.certification.procedure.Requirement.FOUR_EYES;
import static org.openaeo.certification.procedure.Requirement.HEARD;
import static org.openaeo.certification.procedure.Requirement.IDENTITY_KNOWN;
import static org.openaeo.certification.procedure.Requirement.NOTICE_OVER;
import static org.openaeo.certification.procedure.Requirement.NO_BAR;
import static org.openaeo.certification.procedure.Requirement.PLAN_FORESEEN;
import static org.openaeo.certification.procedure.Requirement.TYPES_OPEN;
import static org.openaeo.certification.procedure.Requirement.VISIT_KNOWN;
import static org.openaeo.certification.procedure.Transition.on;
import static org.openaeo.certification.procedure.Who.APPLICANT;
import static org.openaeo.certification.procedure.Who.DECISION_MAKER;
import static org.openaeo.certification.procedure.Who.OFFICER;
import static org.openaeo.certification.procedure.Who.VALIDATOR;

/** What may be done from the draft to the decision. */
final class ApplicationLines {
    private static final Set<Stage> APPLIED =
            EnumSet.of(SUBMITTED, ANALYSIS, VISIT_PLANNED, ON_SITE, REMEDIATION, DECISION, HEARING);
    private static final Set<Stage> EXAMINED = EnumSet.of(ANALYSIS, VISIT_PLANNED, ON_SITE, REMEDIATION, DECISION);

    static final List<Transition> LINES = List.of(
            // From the application to its acceptance.
            on(Kind.SUBMIT, Set.of(DRAFT), APPLICANT)
                    .to(SUBMITTED)
                    .needs(TYPES_OPEN)
                    .starts(ClockCode.ACCEPTANCE)
                    .writes(Letter.RECEIPT),
            on(Kind.ACCEPT, Set.of(SUBMITTED), OFFICER)
                    .to(ANALYSIS)
                    .needs(NO_BAR)
                    .stopsAll()
                    .starts(ClockCode.DECISION)
                    .writes(Letter.ACCEPTANCE),
            on(Kind.CONFIRM_IDENTITY, EXAMINED, OFFICER),
            on(Kind.DO_NOT_ACCEPT, Set.of(SUBMITTED), OFFICER)
                    .to(NOT_ACCEPTED)
                    .stopsAll()
                    .starts(ClockCode.APPEAL)
                    .writes(Letter.NOT_ACCEPTED),
            on(Kind.WITHDRAW, Set.of(DRAFT), APPLICANT).to(WITHDRAWN),
            on(Kind.WITHDRAW, APPLIED, APPLICANT).to(WITHDRAWN).stopsAll().writes(Letter.WITHDRAWAL),
            on(Kind.ASK_INFORMATION, APPLIED, OFFICER, VALIDATOR, DECISION_MAKER)
                    .starts(ClockCode.INFORMATION)
                    .pauses(ClockCode.ACCEPTANCE, PauseReason.INFORMATION_REQUESTED)
                    .pauses(ClockCode.DECISION, PauseReason.INFORMATION_REQUESTED)
                    .writes(Letter.INFORMATION_REQUEST),
            on(Kind.INFORM, APPLIED, APPLICANT).stops(ClockCode.INFORMATION).resumes(PauseReason.INFORMATION_REQUESTED),

            // Examination.
            on(Kind.MAP_RISKS, EXAMINED, OFFICER, VALIDATOR),
            on(Kind.PLAN_VISIT, Set.of(ANALYSIS, VISIT_PLANNED, REMEDIATION), OFFICER, VALIDATOR)
                    .to(VISIT_PLANNED)
                    .starts(ClockCode.VISIT_NOTICE)
                    .writes(Letter.VISIT_NOTICE),
            on(Kind.BEGIN_VISIT, Set.of(VISIT_PLANNED), VALIDATOR)
                    .to(ON_SITE)
                    .needs(VISIT_KNOWN, NOTICE_OVER)
                    .stops(ClockCode.VISIT_NOTICE),
            on(Kind.END_VISIT, Set.of(ON_SITE), VALIDATOR)
                    .to(REMEDIATION)
                    .when(When.FINDINGS_LEFT)
                    .needs(VISIT_KNOWN, FINDINGS_NEW)
                    .starts(ClockCode.REMEDY)
                    .pauses(ClockCode.DECISION, PauseReason.REMEDY)
                    .writes(Letter.FINDINGS),
            on(Kind.END_VISIT, Set.of(ON_SITE), VALIDATOR)
                    .to(DECISION)
                    .needs(VISIT_KNOWN, FINDINGS_NEW)
                    .writes(Letter.FINDINGS),
            on(Kind.ADD_FINDINGS, Set.of(REMEDIATION, DECISION), VALIDATOR)
                    .to(REMEDIATION)
                    .when(When.FINDINGS_LEFT)
                    .needs(FINDINGS_NEW)
                    .ensures(ClockCode.REMEDY)
                    .pauses(ClockCode.DECISION, PauseReason.REMEDY)
                    .writes(Letter.FINDINGS),
            on(Kind.ADD_FINDINGS, EnumSet.of(VISIT_PLANNED, ON_SITE, REMEDIATION, DECISION, HEARING), VALIDATOR)
                    .needs(FINDINGS_NEW)
                    .writes(Letter.FINDINGS),
            on(Kind.REPORT_REMEDY, EnumSet.of(VISIT_PLANNED, ON_SITE, REMEDIATION, DECISION, HEARING), APPLICANT)
                    .needs(FINDING_OPEN),
            on(Kind.RETURN_REMEDY, Set.of(REMEDIATION), VALIDATOR, OFFICER).needs(FINDING_OPEN),
            on(Kind.CLOSE_FINDING, Set.of(REMEDIATION), VALIDATOR, OFFICER)
                    .to(DECISION)
                    .when(When.NO_FINDINGS_LEFT)
                    .needs(FINDING_OPEN)
                    .stops(ClockCode.REMEDY)
                    .stops(ClockCode.IMPROVEMENT)
                    .resumes(PauseReason.REMEDY),
            on(Kind.CLOSE_FINDING, EnumSet.of(REMEDIATION, DECISION, HEARING), VALIDATOR, OFFICER)
                    .needs(FINDING_OPEN),
            on(Kind.RECOMMEND, Set.of(ANALYSIS, REMEDIATION), OFFICER, VALIDATOR)
                    .to(DECISION)
                    .stops(ClockCode.REMEDY)
                    .stops(ClockCode.IMPROVEMENT)
                    .resumes(PauseReason.REMEDY),
            on(Kind.RECOMMEND, Set.of(DECISION), OFFICER, VALIDATOR),
            on(Kind.AGREE_IMPROVEMENT, EnumSet.of(ANALYSIS, DECISION, HEARING), OFFICER, DECISION_MAKER)
                    .to(REMEDIATION)
                    .needs(PLAN_FORESEEN, FINDINGS_NEW)
                    .stops(ClockCode.HEARING)
                    .starts(ClockCode.IMPROVEMENT)
                    .pauses(ClockCode.DECISION, PauseReason.REMEDY)
                    .writes(Letter.IMPROVEMENT_PLAN),

            // Decision.
            on(Kind.PROPOSE_REFUSAL, Set.of(ANALYSIS, REMEDIATION, DECISION), DECISION_MAKER)
                    .to(HEARING)
                    .needs(FOUR_EYES)
                    .stops(ClockCode.INFORMATION)
                    .stops(ClockCode.REMEDY)
                    .stops(ClockCode.IMPROVEMENT)
                    .starts(ClockCode.HEARING)
                    .pauses(ClockCode.DECISION, PauseReason.HEARING)
                    .writes(Letter.INTENT_TO_REFUSE),
            on(Kind.BE_HEARD, Set.of(HEARING), APPLICANT)
                    .to(DECISION)
                    .stops(ClockCode.HEARING)
                    .resumes(PauseReason.HEARING),
            on(Kind.GRANT, Set.of(DECISION), DECISION_MAKER)
                    .to(MONITORED)
                    .when(When.AT_ONCE)
                    .needs(FOUR_EYES, IDENTITY_KNOWN, ALL_REMEDIED, CONFERRALS_OPEN)
                    .stopsAll()
                    .ensures(ClockCode.SELF_REVIEW)
                    .starts(ClockCode.VALIDATION)
                    .starts(ClockCode.REVALIDATION)
                    .writes(Letter.GRANT),
            on(Kind.GRANT, Set.of(DECISION), DECISION_MAKER)
                    .to(GRANTED)
                    .needs(FOUR_EYES, IDENTITY_KNOWN, ALL_REMEDIED, CONFERRALS_OPEN)
                    .stopsAll()
                    .starts(ClockCode.EFFECT)
                    .writes(Letter.GRANT),
            on(Kind.REFUSE, Set.of(DECISION), DECISION_MAKER)
                    .to(REFUSED)
                    .needs(FOUR_EYES, HEARD)
                    .stopsAll()
                    .starts(ClockCode.APPEAL)
                    .writes(Letter.REFUSAL));

    private ApplicationLines() {}
}
