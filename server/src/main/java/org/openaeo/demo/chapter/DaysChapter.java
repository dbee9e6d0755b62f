package org.openaeo.demo.chapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.clearance.Days;
import org.openaeo.clearance.Inspection;
import org.openaeo.clearance.Inspections;
import org.openaeo.clearance.OutcomeReport;
import org.openaeo.clearance.OutcomeSource;
import org.openaeo.clearance.Recording;
import org.openaeo.clearance.Reporter;
import org.openaeo.clearance.SelectionAnswer;
import org.openaeo.clearance.SelectionOrder;
import org.openaeo.clearance.SelectionRuns;
import org.openaeo.demo.Demonstration;
import org.openaeo.demo.trade.AureliaTrade;
import org.openaeo.demo.trade.LivedDays;
import org.openaeo.demo.world.Chapter;
import org.openaeo.demo.world.Resident;
import org.openaeo.demo.world.World;
import org.openaeo.engine.Progress;

/**
 * Lives through the last weeks, day by day: each is decided on what was known when it ended, and the next day inspectors
 * find what there is to find. The present day is decided and left to whoever looks around.
 */
@Demonstration
@Order(6)
class DaysChapter implements Chapter {
    private static final Duration LOOKED_AT = Duration.ofMinutes(20);

    private final SelectionRuns runs;
    private final Inspections inspections;
    private final TransactionTemplate transactions;
    private final Days days;
    private final Clock clock;

    DaysChapter(SelectionRuns runs, Inspections inspections, TransactionTemplate transactions, Days days, Clock clock) {
        this.runs = runs;
        this.inspections = inspections;
        this.transactions = transactions;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "days";
    }

    @Override
    public void build(World world, Progress progress) {
        AureliaTrade trade = AureliaTrade.of(world, days.zone());
        LivedDays lived = trade.lived(Progress.NONE);
        List<LocalDate> past = trade.firstLivedDay().datesUntil(trade.today()).toList();
        for (int at = 0; at < past.size(); at++) {
            LocalDate day = past.get(at);
            decide(world, day, Optional.of(days.start(day.plusDays(1))));
            transactions.executeWithoutResult(_ -> inspect(day, lived));
            progress.report("live", at + 1, past.size() + 1);
        }
        decide(world, trade.today(), Optional.empty());
        progress.report("live", past.size() + 1, past.size() + 1);
    }

    private void decide(World world, LocalDate day, Optional<Instant> known) {
        if (inspections.ofDay(day).stream()
                .anyMatch(inspection -> inspection.list().isPresent())) {
            return;
        }
        SelectionAnswer answer = runs.run(
                new SelectionOrder(
                        day,
                        Set.of(),
                        Resident.ANALYST.name(),
                        OptionalLong.of(world.seed() * 1_000_003 + day.toEpochDay()),
                        known),
                Progress.NONE);
        if (answer instanceof SelectionAnswer.AlreadyInspected inspected) {
            throw new IllegalStateException(day + " was inspected before it was decided: " + inspected);
        }
    }

    private void inspect(LocalDate day, LivedDays lived) {
        for (Inspection inspection : inspections.ofDay(day)) {
            if (inspection.isOpen()) {
                record(inspection, lived);
            }
        }
    }

    private void record(Inspection inspection, LivedDays lived) {
        String declaration = inspection.declaration().value();
        Instant inspected = inspectedAt(inspection.day(), declaration);
        OutcomeReport report = new OutcomeReport(
                inspection.declaration(), 0, lived.finding(declaration), inspected, "", Optional.empty());
        Reporter reporter =
                new Reporter(Resident.inspectorAt(inspection.office()), OutcomeSource.OFFICER, Optional.empty());
        if (!(inspections.record(report, reporter, inspected) instanceof Recording.Recorded)) {
            throw new IllegalStateException("the outcome of " + declaration + " was refused");
        }
    }

    /** In the working hours of the next day, or just now where they are still to come. */
    private Instant inspectedAt(LocalDate day, String declaration) {
        Instant opening = days.start(day.plusDays(1)).plus(Duration.ofHours(7));
        Instant turn = opening.plus(LOOKED_AT.multipliedBy(Math.floorMod(declaration.hashCode(), 27)));
        Instant now = clock.instant();
        return turn.isAfter(now) ? now : turn;
    }
}
