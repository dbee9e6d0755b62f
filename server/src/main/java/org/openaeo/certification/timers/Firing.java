package org.openaeo.certification.timers;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.certification.ReminderDue;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseClock;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Rulebook;
import org.openaeo.certification.procedure.Taken;

/**
 * Does what a timer is for, in one transaction.
 *
 * <p>A timer may come twice, where the house went down after the deed and before the timer was put away. So the case
 * file itself tells whether there is anything left to do: a clock lapses once, a reminder is noted once. And it may
 * come too early, where its clock was extended in the moment of its coming: then it says when to come again.
 */
@Component
class Firing {
    private final CaseFiles cases;
    private final TimerStore timers;
    private final Rulebook rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Firing(CaseFiles cases, TimerStore timers, Rulebook rules, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.timers = timers;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** @return when the timer has to come again; empty: it is done with */
    @Transactional
    public Optional<Instant> fire(Timer timer) {
        Optional<CaseClock> running = running(timer);
        if (running.isEmpty()) {
            return Optional.empty();
        }
        return timer.daysBefore().isPresent() ? remind(timer, running.get()) : lapse(timer, running.get());
    }

    private Optional<CaseClock> running(Timer timer) {
        return cases.find(timer.id())
                .flatMap((CaseFile file) -> file.clock(timer.clock()))
                .filter(open -> open.ordinal() == timer.ordinal() && open.isRunning());
    }

    private Optional<Instant> lapse(Timer timer, CaseClock running) {
        Instant now = clock.instant();
        if (now.isBefore(running.due())) {
            return Optional.of(running.due());
        }
        Taken taken = cases.performBySystem(timer.id(), new Act.Lapsed(timer.clock(), timer.ordinal()));
        if (taken instanceof Taken.Refused(var grounds)) {
            throw new IllegalStateException(timer.name() + " cannot lapse: " + grounds);
        }
        return Optional.empty();
    }

    private Optional<Instant> remind(Timer timer, CaseClock running) {
        int days = timer.daysBefore().orElseThrow();
        Instant due = running.due();
        Instant now = clock.instant();
        Instant meant =
                running.lastDay().minusDays(days).atStartOfDay(rules.zone()).toInstant();
        if (now.isBefore(meant)) {
            return Optional.of(meant);
        }
        if (now.isBefore(due) && timers.remind(timer, running.lastDay(), now)) {
            events.publishEvent(new ReminderDue(timer.id(), timer.clock(), timer.ordinal(), days, running.lastDay()));
        }
        return Optional.empty();
    }
}
