package org.openaeo.certification.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openaeo.standards.ClockCode;
import org.openaeo.standards.ClockRule;
import org.openaeo.standards.Lapse;
import org.openaeo.standards.Length;
import org.openaeo.standards.PauseReason;
import org.openaeo.standards.Programme;
import org.openaeo.standards.WorkingCalendar;

/**
 * Computes a case's clocks from its entries, anew each time, so that the account of a clock is the clock.
 *
 * <p>Days are counted as {@link WorkingCalendar} counts them. An extension lengthens the period itself: 120 and 60
 * days are 180 days from the first. A stop moves the end by the days it lasted; a day on which a clock was both running
 * and stopped counts as run. Only the end so found rolls to a working day.
 */
final class Clocks {
    private final Rulebook rules;
    private final Map<String, Run> runs = new LinkedHashMap<>();

    private Clocks(Rulebook rules) {
        this.rules = rules;
    }

    static List<CaseClock> of(List<Entry> entries, Rulebook rules) {
        Clocks clocks = new Clocks(rules);
        entries.forEach(entry -> entry.effects().forEach(effect -> clocks.take(entry, effect)));
        return clocks.runs.values().stream().map(Run::clock).toList();
    }

    private void take(Entry entry, ClockEffect effect) {
        String key = effect.clock() + " " + effect.ordinal();
        if (effect.kind() == ClockEffect.Kind.START) {
            Programme programme = rules.programme(entry.rules());
            ClockRule rule = programme.clock(effect.clock()).orElseThrow();
            Run run = new Run(rule, programme.calendar(), effect, entry);
            runs.put(key, run);
        } else {
            Optional.ofNullable(runs.get(key)).orElseThrow().take(entry, effect);
        }
    }

    /** One clock while its entries are read. */
    private final class Run {
        private final ClockRule rule;
        private final WorkingCalendar calendar;
        private final int ordinal;
        private final Instant started;
        private final Length length;
        private final List<Length> extended = new ArrayList<>();
        private final Set<PauseReason> paused = EnumSet.noneOf(PauseReason.class);
        private final List<ClockStep> steps = new ArrayList<>();
        private LocalDate pausedOn;
        private long stopped;
        private CaseClock.State state = CaseClock.State.RUNNING;
        private Optional<Instant> ended = Optional.empty();

        Run(ClockRule rule, WorkingCalendar calendar, ClockEffect effect, Entry entry) {
            this.rule = rule;
            this.calendar = calendar;
            this.ordinal = effect.ordinal();
            this.started = entry.at();
            this.length = effect.length().orElseThrow();
            this.pausedOn = rules.day(started);
            step(ClockStep.Kind.STARTED, entry, effect, 0);
        }

        void take(Entry entry, ClockEffect effect) {
            switch (effect.kind()) {
                case START -> throw new IllegalStateException("a clock starts once");
                case EXTEND -> {
                    extended.add(effect.length().orElseThrow());
                    step(ClockStep.Kind.EXTENDED, entry, effect, 0);
                }
                case PAUSE -> {
                    if (paused.isEmpty()) {
                        pausedOn = rules.day(entry.at());
                    }
                    paused.add(effect.reason().orElseThrow());
                    state = CaseClock.State.PAUSED;
                    step(ClockStep.Kind.PAUSED, entry, effect, 0);
                }
                case RESUME -> resume(entry, effect);
                case STOP -> end(ClockStep.Kind.MET, CaseClock.State.MET, entry, effect);
                case LAPSE -> {
                    boolean waits = rule.atEnd() == Lapse.OVERDUE || rule.atEnd() != Lapse.PROCEED && !entry.moved();
                    end(ClockStep.Kind.LAPSED, waits ? CaseClock.State.OVERDUE : CaseClock.State.LAPSED, entry, effect);
                }
            }
        }

        private void resume(Entry entry, ClockEffect effect) {
            paused.remove(effect.reason().orElseThrow());
            long days = 0;
            if (paused.isEmpty()) {
                days = days(pausedOn, rules.day(entry.at()));
                stopped += days;
                state = CaseClock.State.RUNNING;
            }
            step(ClockStep.Kind.RESUMED, entry, effect, days);
        }

        private void end(ClockStep.Kind kind, CaseClock.State how, Entry entry, ClockEffect effect) {
            state = how;
            ended = how == CaseClock.State.OVERDUE ? Optional.empty() : Optional.of(entry.at());
            paused.clear();
            step(kind, entry, effect, 0);
        }

        private void step(ClockStep.Kind kind, Entry entry, ClockEffect effect, long days) {
            steps.add(
                    new ClockStep(kind, entry.at(), entry.number(), effect.length(), effect.reason(), days, counted()));
        }

        private long days(LocalDate from, LocalDate to) {
            return length.unit() == Length.Unit.WORKING_DAYS
                    ? from.datesUntil(to).filter(calendar::isWorkingDay).count()
                    : from.datesUntil(to).count();
        }

        private LocalDate counted() {
            LocalDate event = rules.day(started);
            LocalDate reached = event;
            Length whole = length;
            for (Length by : extended) {
                if (by.unit() == whole.unit()) {
                    whole = new Length(whole.amount() + by.amount(), whole.unit());
                } else {
                    reached = calendar.reckon(reached, whole, false).counted();
                    whole = by;
                }
            }
            reached = calendar.reckon(reached, whole, false).counted();
            return length.unit() == Length.Unit.WORKING_DAYS
                    ? calendar.reckon(reached, Length.workingDays((int) stopped), false)
                            .counted()
                    : reached.plusDays(stopped);
        }

        private LocalDate lastDay() {
            LocalDate counted = counted();
            return rule.rolls() ? calendar.workingDayFrom(counted) : counted;
        }

        /** The end of the last day; but what takes effect on a day does so when it begins. */
        private Instant due(LocalDate last) {
            if (rule.code() != ClockCode.EFFECT) {
                return last.plusDays(1).atStartOfDay(rules.zone()).toInstant();
            }
            Instant begins = last.atStartOfDay(rules.zone()).toInstant();
            return begins.isBefore(started) ? started : begins;
        }

        CaseClock clock() {
            LocalDate last = lastDay();
            if (!last.equals(counted())) {
                ClockStep latest = steps.getLast();
                steps.add(new ClockStep(
                        ClockStep.Kind.ROLLED,
                        latest.at(),
                        latest.entry(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        last));
            }
            return new CaseClock(
                    rule.code(),
                    ordinal,
                    rule,
                    started,
                    length,
                    state,
                    last,
                    due(last),
                    paused,
                    ended,
                    extended,
                    steps);
        }
    }
}
