package org.openaeo.certification.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.openaeo.certification.Stage;
import org.openaeo.certification.procedure.Act.Kind;
import org.openaeo.standards.ClockCode;

import static org.openaeo.certification.Stage.ANNULLED;
import static org.openaeo.certification.Stage.DECISION;
import static org.openaeo.certification.Stage.MONITORED;
import static org.openaeo.certification.Stage.NOT_ACCEPTED;
import static org.openaeo.certification.Stage.REFUSED;
import static org.openaeo.certification.Stage.REVOKED;
import static org.openaeo.certification.Stage.SUBMITTED;
import static org.openaeo.certification.Stage.SUSPENDED;
import static org.openaeo.certification.procedure.Requirement.APPEAL_OPEN;
import static org.openaeo.certification.procedure.Requirement.APPEAL_PENDING;
import static org.openaeo.certification.procedure.Requirement.ASSIGNABLE;
import static org.openaeo.certification.procedure.Requirement.CLOCK_EXTENDABLE;
import static org.openaeo.certification.procedure.Requirement.CLOCK_PAUSABLE;
import static org.openaeo.certification.procedure.Requirement.CLOCK_PAUSED;
import static org.openaeo.certification.procedure.Requirement.NOT_THE_DECIDER;
import static org.openaeo.certification.procedure.Transition.on;
import static org.openaeo.certification.procedure.Who.APPLICANT;
import static org.openaeo.certification.procedure.Who.DECISION_MAKER;
import static org.openaeo.certification.procedure.Who.OFFICER;
import static org.openaeo.certification.procedure.Who.VALIDATOR;

/** What stands beside the stages: appeals, clocks, who is in charge. */
final class SideLines {
    private static final Set<Stage> ANY = EnumSet.allOf(Stage.class);
    private static final Set<Stage> APPEALABLE = EnumSet.of(NOT_ACCEPTED, REFUSED, REVOKED, ANNULLED, SUSPENDED);

    static final List<Transition> LINES = List.of(
            on(Kind.APPEAL, APPEALABLE, APPLICANT)
                    .needs(APPEAL_OPEN)
                    .stops(ClockCode.APPEAL)
                    .starts(ClockCode.APPEAL_RULING)
                    .writes(Letter.APPEAL_RECEIVED),
            ruling(NOT_ACCEPTED).to(SUBMITTED).when(When.UPHELD).starts(ClockCode.ACCEPTANCE),
            ruling(REFUSED).to(DECISION).when(When.UPHELD).starts(ClockCode.DECISION),
            ruling(REVOKED, ANNULLED).to(MONITORED).when(When.UPHELD).ensures(ClockCode.SELF_REVIEW),
            ruling(SUSPENDED)
                    .to(MONITORED)
                    .when(When.UPHELD)
                    .stops(ClockCode.SUSPENSION)
                    .stops(ClockCode.SUSPENSION_VERIFICATION)
                    .ensures(ClockCode.SELF_REVIEW),
            ruling(NOT_ACCEPTED, REFUSED, REVOKED, ANNULLED, SUSPENDED).starts(ClockCode.APPEAL),
            on(Kind.EXTEND_CLOCK, ANY, OFFICER, DECISION_MAKER)
                    .needs(CLOCK_EXTENDABLE)
                    .does(new Effect.AsSaid())
                    .writes(Letter.EXTENSION),
            on(Kind.PAUSE_CLOCK, ANY, OFFICER, DECISION_MAKER)
                    .needs(CLOCK_PAUSABLE)
                    .does(new Effect.AsSaid()),
            on(Kind.RESUME_CLOCK, ANY, OFFICER, DECISION_MAKER)
                    .needs(CLOCK_PAUSED)
                    .does(new Effect.AsSaid()),
            on(Kind.DECLARE_CONFLICT, ANY, OFFICER, VALIDATOR, DECISION_MAKER),
            on(Kind.ASSIGN, ANY, OFFICER, DECISION_MAKER).needs(ASSIGNABLE),
            on(Kind.NOTE, ANY, OFFICER, VALIDATOR, DECISION_MAKER));

    private SideLines() {}

    private static Transition ruling(Stage... against) {
        return on(Kind.RULE_APPEAL, Set.of(against), DECISION_MAKER)
                .needs(APPEAL_PENDING, NOT_THE_DECIDER)
                .stops(ClockCode.APPEAL_RULING)
                .writes(Letter.APPEAL_RULING);
    }
}
