package org.openaeo.certification.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.openaeo.certification.Stage;
import org.openaeo.platform.security.Role;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.Length;
import org.openaeo.standards.PauseReason;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever people try in whatever order, a case file stays lawful. */
class CaseFileProperties {
    private static final int ATTEMPTS = 250;
    private static final List<Actor> ACTORS = List.of(
            Case.COMPANY,
            Case.OFFICER,
            Case.VALIDATOR,
            Case.DECIDER,
            Case.OTHER_DECIDER,
            Actor.SYSTEM,
            Actor.customs("person:everything", Role.AEO_OFFICER, Role.VALIDATOR, Role.DECISION_MAKER),
            Actor.customs("person:inspector", Role.INSPECTOR));

    @Property(tries = 200)
    void noIllegalStateNoLostClockAndNoDecisionByAValidator(@ForAll long seed, @ForAll boolean union) {
        Random random = new Random(seed);
        Case some = new Case(union ? EuRules.union() : EuRules.ctpat(), "2026-01-05");
        Instant now = some.file.header().opened();
        for (int i = 0; i < ATTEMPTS; i++) {
            now = now.plus(Duration.ofHours(random.nextInt(24 * 6)));
            lapse(some, now);
            CaseFile before = some.file;
            Actor actor = ACTORS.get(random.nextInt(ACTORS.size()));
            Act act = act(random, before, now);
            Taken taken = some.procedure.take(before, act, actor, now);
            if (taken instanceof Taken.Done(var after, var entry)) {
                isLawful(before, entry, actor);
                some.file = after;
                holdsTogether(some);
            } else {
                assertThat(((Taken.Refused) taken).grounds()).isNotEmpty();
            }
        }
        assertThat(CaseFile.fold(some.file.header(), some.file.entries(), some.rules))
                .isEqualTo(some.file);
    }

    /** Every clock that has run out by then fires, once. */
    private static void lapse(Case some, Instant now) {
        Optional<CaseClock> due = due(some.file, now);
        while (due.isPresent()) {
            CaseClock clock = due.get();
            Act lapsed = new Act.Lapsed(clock.code(), clock.ordinal());
            some.does(Actor.SYSTEM, now, lapsed);
            assertThat(some.procedure.take(some.file, lapsed, Actor.SYSTEM, now))
                    .isInstanceOf(Taken.Refused.class);
            holdsTogether(some);
            due = due(some.file, now);
        }
    }

    private static Optional<CaseClock> due(CaseFile file, Instant now) {
        return file.openClocks().stream()
                .filter(clock -> clock.isRunning() && !clock.due().isAfter(now))
                .findFirst();
    }

    private static void isLawful(CaseFile before, Entry entry, Actor actor) {
        assertThat(TransitionTable.LINES)
                .anyMatch(line -> line.act() == entry.act().kind()
                        && line.from().contains(entry.from())
                        && line.to().orElse(entry.from()) == entry.to()
                        && line.who().stream().anyMatch(who -> who.is(actor)));
        assertThat(before.facts().conflicted()).doesNotContain(actor.id());
        switch (entry.act()) {
            case Act.Grant a -> decides(before, actor);
            case Act.Refuse a -> {
                decides(before, actor);
                assertThat(before.facts().hearing()).isEqualTo(CaseFacts.Hearing.OVER);
            }
            case Act.Revoke a -> {
                decides(before, actor);
                assertThat(before.facts().hearing()).isEqualTo(CaseFacts.Hearing.OVER);
            }
            case Act.Suspend a -> decides(before, actor);
            case Act.Confirm a -> decides(before, actor);
            case Act.RuleAppeal a -> assertThat(before.facts().deciders()).doesNotContain(actor.id());
            default -> {}
        }
    }

    private static void decides(CaseFile before, Actor actor) {
        assertThat(before.facts().validators()).doesNotContain(actor.id());
        assertThat(actor.roles()).contains(Role.DECISION_MAKER);
    }

    private static void holdsTogether(Case some) {
        CaseFile file = some.file;
        Set<ClockCode> open = new HashSet<>();
        for (CaseClock clock : file.openClocks()) {
            assertThat(open.add(clock.code())).as("one open %s", clock.code()).isTrue();
            assertThat(clock.paused().isEmpty()).isEqualTo(clock.state() != CaseClock.State.PAUSED);
            assertThat(clock.rule().pauses()).containsAll(clock.paused());
        }
        Clockwork programme = new Clockwork(some);
        if (file.stage().isEnd()) {
            assertThat(open).isSubsetOf(ClockCode.APPEAL, ClockCode.APPEAL_RULING, ClockCode.INFORMATION);
        }
        switch (file.stage()) {
            case SUBMITTED -> programme.runs(ClockCode.ACCEPTANCE);
            case ANALYSIS, VISIT_PLANNED, ON_SITE, REMEDIATION, DECISION, HEARING -> programme.runs(ClockCode.DECISION);
            case GRANTED -> programme.runs(ClockCode.EFFECT);
            default -> {}
        }
        if (file.facts().hearing() == CaseFacts.Hearing.OPEN) {
            assertThat(file.stage()).isIn(Stage.HEARING, Stage.REVOCATION_HEARING);
            programme.runs(ClockCode.HEARING);
        }
        boolean held = file.stage().isHeld();
        assertThat(file.facts().held().isEmpty()).as("held in %s", file.stage()).isEqualTo(!held);
        if (file.stage() == Stage.SUSPENDED) {
            assertThat(file.facts().suspended()).isPresent();
        }
        assertThat(file.clocks().stream().filter(c -> !c.isOpen()))
                .allMatch(c -> c.ended().isPresent());
    }

    /** @param some whose programme says which clocks there are */
    private record Clockwork(Case some) {
        void runs(ClockCode code) {
            if (some.rules.programme(1).clock(code).isPresent()) {
                assertThat(some.file.clock(code))
                        .as("%s in %s", code, some.file.stage())
                        .isPresent();
            }
        }
    }

    private static Act act(Random random, CaseFile file, Instant now) {
        Act.Kind[] kinds = Act.Kind.values();
        List<Act.Kind> likely = new ArrayList<>(List.of(kinds));
        // Half of the time something that leads on, so that every stage is reached.
        Set<Act.Kind> leads = new HashSet<>();
        TransitionTable.LINES.stream()
                .filter(line -> line.from().contains(file.stage()) && line.to().isPresent())
                .filter(line -> !line.to().get().isEnd() || random.nextInt(6) == 0)
                .forEach(line -> leads.add(line.act()));
        if (!leads.isEmpty() && random.nextBoolean()) {
            likely = List.copyOf(leads);
        }
        return act(random, likely.get(random.nextInt(likely.size())), file, now);
    }

    private static Act act(Random random, Act.Kind kind, CaseFile file, Instant now) {
        UUID visit = file.facts().visit().map(Act.PlanVisit::visit).orElse(Case.VISIT);
        String finding = file.facts().findings().isEmpty()
                ? "none"
                : file.facts()
                        .findings()
                        .get(random.nextInt(file.facts().findings().size()))
                        .finding()
                        .id();
        ClockCode clock = ClockCode.values()[random.nextInt(ClockCode.values().length)];
        PauseReason reason = PauseReason.values()[random.nextInt(PauseReason.values().length)];
        int level = 1 + random.nextInt(2);
        return switch (kind) {
            case SUBMIT -> new Act.Submit(Set.of("AEOC", "AEOS"), Set.of("IMPORTER"));
            case ACCEPT -> new Act.Accept(Case.OPERATOR, "");
            case CONFIRM_IDENTITY -> new Act.ConfirmIdentity(Case.OPERATOR, "");
            case DO_NOT_ACCEPT -> new Act.DoNotAccept("");
            case ASK_INFORMATION -> new Act.AskInformation("");
            case INFORM -> new Act.Inform("");
            case MAP_RISKS -> new Act.MapRisks(CaseFacts.Risk.LOW, "");
            case PLAN_VISIT -> new Act.PlanVisit(UUID.randomUUID(), LocalDate.ofInstant(now, EuRules.ZONE), "");
            case BEGIN_VISIT -> new Act.BeginVisit(visit, random.nextBoolean());
            case END_VISIT -> new Act.EndVisit(visit, findings(random), "");
            case ADD_FINDINGS -> new Act.AddFindings(findings(random), "");
            case REPORT_REMEDY -> new Act.ReportRemedy(finding, "");
            case RETURN_REMEDY -> new Act.ReturnRemedy(finding, "");
            case CLOSE_FINDING -> new Act.CloseFinding(finding, "");
            case AGREE_IMPROVEMENT -> new Act.AgreeImprovement(findings(random), "");
            case RECOMMEND -> new Act.Recommend(Act.Recommendation.GRANT, "");
            case PROPOSE_REFUSAL -> new Act.ProposeRefusal("");
            case BE_HEARD -> new Act.BeHeard("");
            case GRANT ->
                new Act.Grant(
                        List.of(
                                new Conferral("AEOC", "BASIC", Set.of("IMPORTER")),
                                new Conferral("AEOS", "STANDARD", Set.of("IMPORTER"))),
                        "");
            case REFUSE -> new Act.Refuse(false, "");
            case WITHDRAW -> new Act.Withdraw("");
            case REPORT_CHANGE ->
                new Act.ReportChange(CaseFacts.ReportedChange.ADDRESS, LocalDate.ofInstant(now, EuRules.ZONE), "");
            case REVIEW_ITSELF -> new Act.ReviewItself("");
            case REQUEST_SUSPENSION -> new Act.RequestSuspension(Length.days(20), "");
            case OPEN_REVIEW -> new Act.OpenReview(CaseFacts.Trigger.NEW_INFORMATION, "", "");
            case CLOSE_REVIEW -> new Act.CloseReview("");
            case ORDER_REASSESSMENT -> new Act.OrderReassessment("");
            case CONFIRM -> new Act.Confirm(List.of(), "");
            case SUSPEND ->
                new Act.Suspend(
                        CaseFacts.Suspension.values()[random.nextInt(3)],
                        random.nextBoolean() ? Optional.empty() : Optional.of(Length.days(25)),
                        "");
            case REPORT_READINESS -> new Act.ReportReadiness("");
            case RESTORE -> new Act.Restore("");
            case PROPOSE_REVOCATION -> new Act.ProposeRevocation("");
            case ABANDON_REVOCATION -> new Act.AbandonRevocation("");
            case REVOKE -> new Act.Revoke(random.nextBoolean() ? Set.of() : Set.of("AEOS"), "");
            case ANNUL -> new Act.Annul("");
            case SURRENDER -> new Act.Surrender("");
            case APPEAL -> new Act.Appeal(level, "");
            case RULE_APPEAL -> new Act.RuleAppeal(level, CaseFacts.Ruling.values()[random.nextInt(2)], "");
            case EXTEND_CLOCK -> new Act.ExtendClock(clock, Length.days(random.nextInt(40)), "");
            case PAUSE_CLOCK -> new Act.PauseClock(clock, reason, "");
            case RESUME_CLOCK -> new Act.ResumeClock(clock, reason, "");
            case DECLARE_CONFLICT -> random.nextInt(10) == 0 ? new Act.DeclareConflict("") : new Act.Note("");
            case ASSIGN ->
                new Act.Assign(
                        Act.Task.values()[random.nextInt(3)],
                        ACTORS.get(random.nextInt(ACTORS.size())).id());
            case NOTE -> new Act.Note("");
            case LAPSED -> new Act.Lapsed(clock, 1);
        };
    }

    private static List<Finding> findings(Random random) {
        return random.nextBoolean()
                ? List.of()
                : List.of(new Finding(
                        UUID.randomUUID().toString(),
                        "EU/2016/a.1",
                        Finding.Grade.values()[random.nextInt(3)],
                        "Found"));
    }
}
