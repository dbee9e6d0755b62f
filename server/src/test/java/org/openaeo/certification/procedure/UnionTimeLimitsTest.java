package org.openaeo.certification.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.openaeo.certification.Stage;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.Length;
import org.openaeo.standards.PauseReason;

import static org.assertj.core.api.Assertions.assertThat;

/** The Union's time limits, day by day (UCC 22, DA 8, 11, 13, 16 to 18, 28, 29; counting by Regulation 1182/71). */
class UnionTimeLimitsTest {
    private static final Actor COMPANY = Case.COMPANY;
    private static final Actor OFFICER = Case.OFFICER;
    private static final Actor DECIDER = Case.DECIDER;

    private static Case submitted(String day) {
        return Case.submitted(EuRules.union(), day);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void acceptanceIsDueThirtyDaysAfterReceiptAndTheDayOfReceiptDoesNotCount() {
        Case received = submitted("2026-03-02");
        assertThat(received.lastDay(ClockCode.ACCEPTANCE)).isEqualTo(day("2026-04-01"));
        received.daysPassUntil("2026-04-01").stands(Stage.SUBMITTED);
        received.daysPassUntil("2026-04-02").stands(Stage.ANALYSIS);
        assertThat(received.state(ClockCode.ACCEPTANCE)).isEqualTo(CaseClock.State.LAPSED);
        assertThat(received.lastDay(ClockCode.DECISION)).isEqualTo(day("2026-07-31"));
    }

    @Test
    void lastDayOnAHolidayRollsToTheNextWorkingDay() {
        // Thirty days after 5 March is Saturday 4 April 2026; Easter Monday follows on the 6th.
        assertThat(submitted("2026-03-05").lastDay(ClockCode.ACCEPTANCE)).isEqualTo(day("2026-04-07"));
    }

    @Test
    void decisionIsDueWithin120DaysAndSixtyMoreAfterAnExtensionFromTheFirstDay() {
        Case accepted = submitted("2026-03-02").accepted("2026-03-16");
        assertThat(accepted.lastDay(ClockCode.DECISION)).isEqualTo(day("2026-07-14"));
        accepted.does(OFFICER, "2026-07-01", new Act.ExtendClock(ClockCode.DECISION, Length.days(60), "Complex"));
        // 16 March and 180 days is Saturday 12 September.
        assertThat(accepted.lastDay(ClockCode.DECISION)).isEqualTo(day("2026-09-14"));
        assertThat(accepted.refuses(
                        OFFICER, "2026-07-02", new Act.ExtendClock(ClockCode.DECISION, Length.days(1), "More")))
                .containsExactly(Ground.Code.EXTENDED_TOO_FAR);
        accepted.daysPassUntil("2026-09-14");
        assertThat(accepted.state(ClockCode.DECISION)).isEqualTo(CaseClock.State.RUNNING);
        accepted.daysPassUntil("2026-09-15");
        assertThat(accepted.state(ClockCode.DECISION)).isEqualTo(CaseClock.State.OVERDUE);
        accepted.stands(Stage.ANALYSIS);
    }

    @Test
    void questionStopsTheDecisionUntilTheAnswerComes() {
        Case asked = submitted("2026-03-02")
                .accepted("2026-03-16")
                .does(OFFICER, "2026-04-10", new Act.AskInformation("Accounts"));
        assertThat(asked.state(ClockCode.DECISION)).isEqualTo(CaseClock.State.PAUSED);
        assertThat(asked.lastDay(ClockCode.INFORMATION)).isEqualTo(day("2026-05-11")); // the 10th is a Sunday
        asked.does(COMPANY, "2026-04-22", new Act.Inform("Here"));
        assertThat(asked.state(ClockCode.INFORMATION)).isEqualTo(CaseClock.State.MET);
        // Twelve days: 14 July moves to Sunday 26 July and rolls to Monday.
        assertThat(asked.lastDay(ClockCode.DECISION)).isEqualTo(day("2026-07-27"));
        CaseClock clock = asked.file.clock(ClockCode.DECISION).orElseThrow();
        assertThat(clock.steps())
                .extracting(ClockStep::kind)
                .containsExactly(
                        ClockStep.Kind.STARTED, ClockStep.Kind.PAUSED, ClockStep.Kind.RESUMED, ClockStep.Kind.ROLLED);
        assertThat(clock.steps().get(2).days()).isEqualTo(12);
    }

    @Test
    void unansweredQuestionLetsTheDecisionGoOn() {
        Case asked = submitted("2026-03-02")
                .accepted("2026-03-16")
                .does(OFFICER, "2026-04-10", new Act.AskInformation("Accounts"))
                .daysPassUntil("2026-05-12");
        assertThat(asked.state(ClockCode.DECISION)).isEqualTo(CaseClock.State.RUNNING);
        assertThat(asked.state(ClockCode.INFORMATION)).isEqualTo(CaseClock.State.LAPSED);
    }

    @Test
    void criminalProceedingsStopTheClockAsLongAsTheyLast() {
        Case stopped = submitted("2026-03-02").accepted("2026-03-16");
        var pause = new Act.PauseClock(ClockCode.DECISION, PauseReason.CRIMINAL_PROCEEDINGS, "");
        stopped.does(OFFICER, "2026-04-01", pause).daysPassUntil("2027-03-31");
        assertThat(stopped.state(ClockCode.DECISION)).isEqualTo(CaseClock.State.PAUSED);
        stopped.does(
                OFFICER, "2027-04-01", new Act.ResumeClock(ClockCode.DECISION, PauseReason.CRIMINAL_PROCEEDINGS, ""));
        assertThat(stopped.lastDay(ClockCode.DECISION)).isEqualTo(day("2027-07-14"));
        assertThat(stopped.refuses(
                        OFFICER, "2027-04-02", new Act.PauseClock(ClockCode.DECISION, PauseReason.CONSULTATION, "")))
                .containsExactly(Ground.Code.NOT_A_PAUSE);
    }

    @Test
    void nobodyIsRefusedUnheard() {
        Case ready = submitted("2026-03-02").accepted("2026-03-16").recommended("2026-05-04");
        assertThat(ready.refuses(DECIDER, "2026-05-05", new Act.Refuse(false, "No")))
                .containsExactly(Ground.Code.NOT_HEARD);
        ready.does(DECIDER, "2026-05-05", new Act.ProposeRefusal("Records")).stands(Stage.HEARING);
        assertThat(ready.lastDay(ClockCode.HEARING)).isEqualTo(day("2026-06-04"));
        assertThat(ready.refuses(DECIDER, "2026-06-04", new Act.Refuse(false, "No")))
                .contains(Ground.Code.NOT_IN_THIS_STAGE, Ground.Code.NOT_HEARD);
        ready.daysPassUntil("2026-06-05").stands(Stage.DECISION);
        ready.does(DECIDER, "2026-06-05", new Act.Refuse(false, "No")).stands(Stage.REFUSED);
        assertThat(ready.file.openClocks()).extracting(CaseClock::code).containsExactly(ClockCode.APPEAL);
    }

    @Test
    void grantTakesEffectWhenTheFifthDayBegins() {
        Case granted = submitted("2026-03-02")
                .accepted("2026-03-16")
                .recommended("2026-05-04")
                .granted("2026-05-06")
                .stands(Stage.GRANTED);
        CaseClock effect = granted.file.clock(ClockCode.EFFECT).orElseThrow();
        assertThat(effect.due())
                .isEqualTo(day("2026-05-11").atStartOfDay(EuRules.ZONE).toInstant());
        granted.daysPassUntil("2026-05-10").stands(Stage.GRANTED);
        granted.daysPassUntil("2026-05-11").stands(Stage.MONITORED);
        assertThat(granted.lastDay(ClockCode.SELF_REVIEW)).isEqualTo(day("2027-05-11"));
    }

    @Test
    void revocationBarsForThreeYears() {
        Case held = submitted("2026-03-02")
                .accepted("2026-03-16")
                .recommended("2026-05-04")
                .granted("2026-05-06")
                .daysPassUntil("2026-05-11")
                .does(DECIDER, "2026-06-01", new Act.ProposeRevocation("Fraud"));
        assertThat(held.refuses(DECIDER, "2026-06-02", new Act.Revoke(Set.of(), "Fraud")))
                .containsExactly(Ground.Code.NOT_HEARD);
        held.does(COMPANY, "2026-06-10", new Act.BeHeard("No"))
                .does(DECIDER, "2026-06-15", new Act.Revoke(Set.of(), "Fraud"))
                .stands(Stage.REVOKED);
        List<CaseFacts.Barred> bars = held.file.facts().bars();
        assertThat(bars).extracting(CaseFacts.Barred::until).containsExactly(day("2029-06-15"));
        Case again = submitted("2029-06-01");
        Act accept = new Act.Accept(Case.OPERATOR, "");
        assertThat(again.procedure.take(again.file, accept, OFFICER, EuRules.on("2029-06-15"), bars))
                .isEqualTo(new Taken.Refused(List.of(new Ground(Ground.Code.BARRED, "2029-06-15 (UCC-DA Art. 11)"))));
        assertThat(again.procedure.take(again.file, accept, OFFICER, EuRules.on("2029-06-16"), bars))
                .isInstanceOf(Taken.Done.class);
    }

    @Test
    void suspensionEndsByItselfOrIsVerifiedAfterTheHoldersPeriod() {
        Case held = submitted("2026-03-02")
                .accepted("2026-03-16")
                .recommended("2026-05-04")
                .granted("2026-05-06")
                .daysPassUntil("2026-05-11");
        var long31 = new Act.Suspend(CaseFacts.Suspension.POSSIBLE_REVOCATION, Optional.of(Length.days(31)), "Doubts");
        assertThat(held.refuses(DECIDER, "2026-06-01", long31)).containsExactly(Ground.Code.PERIOD_TOO_LONG);
        held.does(
                        DECIDER,
                        "2026-06-01",
                        new Act.Suspend(CaseFacts.Suspension.POSSIBLE_REVOCATION, Optional.empty(), "Doubts"))
                .stands(Stage.SUSPENDED)
                .daysPassUntil("2026-07-01")
                .stands(Stage.SUSPENDED)
                .daysPassUntil("2026-07-02")
                .stands(Stage.MONITORED);
        held.does(
                        DECIDER,
                        "2026-08-03",
                        new Act.Suspend(CaseFacts.Suspension.TIME_TO_REMEDY, Optional.of(Length.days(90)), "Locks"))
                .does(COMPANY, "2026-09-01", new Act.ReportReadiness("Done"));
        assertThat(held.state(ClockCode.SUSPENSION)).isEqualTo(CaseClock.State.MET);
        assertThat(held.lastDay(ClockCode.SUSPENSION_VERIFICATION)).isEqualTo(day("2026-10-01"));
        held.daysPassUntil("2026-10-02").stands(Stage.REVOCATION_HEARING);
    }
}
