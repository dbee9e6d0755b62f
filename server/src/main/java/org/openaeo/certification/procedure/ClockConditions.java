package org.openaeo.certification.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openaeo.certification.procedure.Ground.Code;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.ClockRule;
import org.openaeo.standards.Length;
import org.openaeo.standards.WorkingCalendar;

import static org.openaeo.certification.procedure.Requirement.unless;

/** Conditions about clocks and appeals. */
final class ClockConditions {
    private ClockConditions() {}

    static List<Ground> extension(Attempt attempt) {
        if (!(attempt.act() instanceof Act.ExtendClock(var code, var by, var text))) {
            return List.of();
        }
        Optional<CaseClock> open = attempt.file().clock(code);
        if (open.isEmpty() || open.get().state() == CaseClock.State.OVERDUE) {
            return List.of(new Ground(Code.CLOCK_NOT_RUNNING, code.name()));
        }
        CaseClock clock = open.get();
        Optional<Length> longest = clock.rule().longestExtension();
        if (longest.isEmpty()) {
            return List.of(new Ground(Code.NOT_EXTENDABLE, code.name()));
        }
        List<Length> all = new ArrayList<>(clock.extended());
        all.add(by);
        return unless(
                by.amount() > 0 && !reach(attempt, clock, all).isAfter(reach(attempt, clock, List.of(longest.get()))),
                new Ground(Code.EXTENDED_TOO_FAR, longest.get().toString()));
    }

    private static LocalDate reach(Attempt attempt, CaseClock clock, List<Length> lengths) {
        WorkingCalendar calendar = attempt.programme().calendar();
        LocalDate day = attempt.rules().day(clock.started());
        for (Length length : lengths) {
            day = calendar.reckon(day, length, false).counted();
        }
        return day;
    }

    static List<Ground> pause(Attempt attempt) {
        if (!(attempt.act() instanceof Act.PauseClock(var code, var reason, var text))) {
            return List.of();
        }
        Optional<CaseClock> clock = attempt.file().clock(code);
        List<Ground> grounds = new ArrayList<>(unless(
                clock.filter(open -> open.state() != CaseClock.State.OVERDUE).isPresent(),
                new Ground(Code.CLOCK_NOT_RUNNING, code.name())));
        clock.ifPresent(open -> grounds.addAll(unless(
                open.rule().pauses().contains(reason)
                        && !open.paused().contains(reason)
                        && attempt.at().isBefore(open.due()),
                new Ground(Code.NOT_A_PAUSE, reason.name()))));
        return grounds;
    }

    static List<Ground> resumption(Attempt attempt) {
        return attempt.act() instanceof Act.ResumeClock(var code, var reason, var text)
                ? unless(
                        attempt.file()
                                .clock(code)
                                .filter(clock -> clock.paused().contains(reason))
                                .isPresent(),
                        new Ground(Code.NOT_PAUSED, reason.name()))
                : List.of();
    }

    static List<Ground> lapse(Attempt attempt) {
        return attempt.act() instanceof Act.Lapsed(var code, var ordinal)
                ? unless(
                        attempt.file()
                                .clock(code)
                                .filter(clock -> clock.ordinal() == ordinal && clock.isRunning())
                                .filter(clock -> !attempt.at().isBefore(clock.due()))
                                .isPresent(),
                        new Ground(Code.CLOCK_NOT_OVER, code.name()))
                : List.of();
    }

    static List<Ground> period(Attempt attempt) {
        if (!(attempt.act() instanceof Act.Suspend(var kind, var period, var text))) {
            return List.of();
        }
        Optional<ClockRule> rule = attempt.programme().clock(ClockCode.SUSPENSION);
        if (period.isEmpty() || rule.isEmpty() || kind != CaseFacts.Suspension.POSSIBLE_REVOCATION) {
            return List.of();
        }
        // Kind (a) may not outlast the programme's limit; in (b) and (c) the period is the holder's own.
        LocalDate day = attempt.rules().day(attempt.at());
        WorkingCalendar calendar = attempt.programme().calendar();
        return unless(
                !calendar.reckon(day, period.get(), false)
                        .counted()
                        .isAfter(
                                calendar.reckon(day, rule.get().length(), false).counted()),
                new Ground(Code.PERIOD_TOO_LONG, rule.get().length().toString()));
    }

    static List<Ground> appeal(Attempt attempt) {
        if (!(attempt.act() instanceof Act.Appeal(var level, var text))) {
            return List.of();
        }
        List<Ground> grounds = new ArrayList<>(unless(
                attempt.file()
                        .clock(ClockCode.APPEAL)
                        .filter(clock -> attempt.at().isBefore(clock.due()))
                        .isPresent(),
                Ground.of(Code.NO_APPEAL_OPEN)));
        grounds.addAll(unless(
                level == nextLevel(attempt.file())
                        && level <= attempt.programme().appealLevels(),
                new Ground(Code.WRONG_LEVEL, Integer.toString(nextLevel(attempt.file())))));
        return grounds;
    }

    /** One more than the levels used up against the decision that the case now stands at. */
    static int nextLevel(CaseFile file) {
        return file.facts().appeals().stream()
                        .filter(appeal -> appeal.against() == file.stage())
                        .filter(appeal -> appeal.ruling()
                                .filter(CaseFacts.Ruling.DISMISSED::equals)
                                .isPresent())
                        .mapToInt(CaseFacts.Appealed::level)
                        .max()
                        .orElse(0)
                + 1;
    }

    static List<Ground> pendingAppeal(Attempt attempt) {
        return attempt.act() instanceof Act.RuleAppeal(var level, var ruling, var text)
                ? unless(
                        attempt.file()
                                .facts()
                                .pendingAppeal(attempt.file().stage())
                                .filter(appeal -> appeal.level() == level)
                                .isPresent(),
                        Ground.of(Code.NO_APPEAL_OPEN))
                : List.of();
    }
}
