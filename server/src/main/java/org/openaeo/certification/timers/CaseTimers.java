package org.openaeo.certification.timers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.openaeo.certification.file.Deadlines;
import org.openaeo.certification.procedure.CaseClock;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Rulebook;

/** Keeps one timer for each deadline and each reminder still to come. */
@Component
class CaseTimers implements Deadlines {
    private final TimerStore timers;
    private final Rulebook rules;
    private final Clock clock;

    CaseTimers(TimerStore timers, Rulebook rules, Clock clock) {
        this.timers = timers;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void follow(CaseFile file) {
        timers.replace(file.id(), wanted(file, clock.instant()));
    }

    private List<Timer> wanted(CaseFile file, Instant now) {
        List<Timer> wanted = new ArrayList<>();
        for (CaseClock each : file.openClocks()) {
            if (each.isRunning()) {
                wanted.add(Timer.deadline(file.id(), each));
                each.reminders(rules.zone()).stream()
                        .filter(reminder -> reminder.at().isAfter(now))
                        .forEach(reminder -> wanted.add(Timer.reminder(file.id(), each, reminder)));
            }
        }
        return wanted;
    }
}
