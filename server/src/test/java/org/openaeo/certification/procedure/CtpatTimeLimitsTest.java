package org.openaeo.certification.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.openaeo.certification.Stage;
import org.openaeo.standards.ClockCode;

import static org.assertj.core.api.Assertions.assertThat;

/** CTPAT's time limits, day by day (6 USC 961 to 973): certified in 90 days, validated in a year, again every four. */
class CtpatTimeLimitsTest {
    private static Case certified() {
        return Case.submitted(EuRules.ctpat(), "2026-03-02")
                .accepted("2026-03-03")
                .does(Case.OFFICER, "2026-05-04", new Act.Recommend(Act.Recommendation.GRANT, ""))
                .does(
                        Case.DECIDER,
                        "2026-05-05",
                        new Act.Grant(List.of(new Conferral("AEOC", "BASIC", Set.of("IMPORTER"))), "Tier 1"));
    }

    @Test
    void certificationIsDueIn90DaysAndTakesEffectAtOnce() {
        Case applied = Case.submitted(EuRules.ctpat(), "2026-03-02").accepted("2026-03-03");
        assertThat(applied.lastDay(ClockCode.DECISION)).isEqualTo(LocalDate.parse("2026-06-01"));
        certified().stands(Stage.MONITORED);
    }

    @Test
    void validationIsDueWithinAYearAndIsOrderedWhereNobodyDidIt() {
        Case certified = certified();
        assertThat(certified.lastDay(ClockCode.VALIDATION)).isEqualTo(LocalDate.parse("2027-05-05"));
        certified.daysPassUntil("2027-05-05").stands(Stage.MONITORED);
        certified.daysPassUntil("2027-05-06").stands(Stage.REASSESSMENT);
    }

    @Test
    void visitHasThirtyDaysNoticeUnlessTheCompanyAgrees() {
        UUID visit = UUID.randomUUID();
        Case validated = certified()
                .does(Case.OFFICER, "2026-09-01", new Act.OrderReassessment("Validation"))
                .does(Case.VALIDATOR, "2026-09-01", new Act.PlanVisit(visit, LocalDate.parse("2026-10-05"), ""));
        assertThat(validated.refuses(Case.VALIDATOR, "2026-09-30", new Act.BeginVisit(visit, false)))
                .containsExactly(Ground.Code.NOTICE_STILL_RUNS);
        assertThat(validated.refuses(Case.VALIDATOR, "2026-10-02", new Act.BeginVisit(UUID.randomUUID(), false)))
                .containsExactly(Ground.Code.OTHER_VISIT);
        validated
                .does(Case.VALIDATOR, "2026-10-02", new Act.BeginVisit(visit, false))
                .does(Case.VALIDATOR, "2026-10-02", new Act.EndVisit(visit, List.of(), "Sound"));
        assertThat(validated.refuses(Case.VALIDATOR, "2026-10-09", new Act.Confirm(Case.conferrals(), "Tier 2")))
                .containsExactly(Ground.Code.VALIDATED_BY_THE_SAME);
        validated
                .does(Case.DECIDER, "2026-10-09", new Act.Confirm(Case.conferrals(), "Tier 2"))
                .stands(Stage.MONITORED);
        assertThat(validated.file.facts().held()).isEqualTo(Case.conferrals());
        assertThat(validated.lastDay(ClockCode.REVALIDATION)).isEqualTo(LocalDate.parse("2030-10-09"));
    }

    @Test
    void suspendedMemberAppealsWithin90DaysAndIsAnsweredIn180ByAnother() {
        Case suspended = certified()
                .does(
                        Case.DECIDER,
                        "2026-07-01",
                        new Act.Suspend(CaseFacts.Suspension.TIME_TO_REMEDY, Optional.empty(), "Seals"));
        assertThat(suspended.lastDay(ClockCode.APPEAL)).isEqualTo(LocalDate.parse("2026-09-29"));
        assertThat(suspended.refuses(Case.COMPANY, "2026-07-15", new Act.Appeal(2, "")))
                .containsExactly(Ground.Code.WRONG_LEVEL);
        suspended.does(Case.COMPANY, "2026-07-15", new Act.Appeal(1, "They hold"));
        assertThat(suspended.lastDay(ClockCode.APPEAL_RULING)).isEqualTo(LocalDate.parse("2027-01-11"));
        Act upheld = new Act.RuleAppeal(1, CaseFacts.Ruling.UPHELD, "They do");
        assertThat(suspended.refuses(Case.DECIDER, "2026-08-03", upheld))
                .containsExactly(Ground.Code.DECIDED_BY_THE_SAME);
        suspended.does(Case.OTHER_DECIDER, "2026-08-03", upheld).stands(Stage.MONITORED);
    }

    @Test
    void whoDeclaredAnInterestKeepsOut() {
        Case applied = Case.submitted(EuRules.ctpat(), "2026-03-02")
                .does(Case.OFFICER, "2026-03-03", new Act.DeclareConflict("My brother works there"));
        assertThat(applied.refuses(Case.OFFICER, "2026-03-04", new Act.Accept(Case.OPERATOR, "")))
                .containsExactly(Ground.Code.CONFLICT_OF_INTEREST);
        assertThat(applied.refuses(Case.DECIDER, "2026-03-04", new Act.Assign(Act.Task.OFFICER, Case.OFFICER.id())))
                .containsExactly(Ground.Code.CONFLICT_OF_INTEREST);
    }

    @Test
    void everyGroundIsToldAtOnce() {
        Case applied = Case.submitted(EuRules.ctpat(), "2026-03-02");
        assertThat(applied.refuses(Case.COMPANY, "2026-03-03", new Act.Grant(List.of(), "Me")))
                .contains(
                        Ground.Code.NOT_IN_THIS_STAGE,
                        Ground.Code.NOT_YOUR_ROLE,
                        Ground.Code.OPERATOR_UNKNOWN,
                        Ground.Code.NO_TYPE);
    }
}
