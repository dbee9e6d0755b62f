package org.openaeo.clearance.inspection;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.clearance.DeclarationId;
import org.openaeo.clearance.Finding;
import org.openaeo.clearance.Inspection;
import org.openaeo.clearance.Inspections;
import org.openaeo.clearance.IrregularityFound;
import org.openaeo.clearance.OutcomeRecorded;
import org.openaeo.clearance.OutcomeReport;
import org.openaeo.clearance.RecordedOutcome;
import org.openaeo.clearance.Recording;
import org.openaeo.clearance.Recording.Ground;
import org.openaeo.clearance.Reporter;
import org.openaeo.clearance.storage.LearningStore;
import org.openaeo.platform.audit.AuditTrail;

/** Inspections as the database has them. */
@Component
class RecordedInspections implements Inspections {
    private final InspectionStore store;
    private final LearningStore learning;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RecordedInspections(
            InspectionStore store,
            LearningStore learning,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.learning = learning;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Recording record(OutcomeReport report, Reporter reporter) {
        return transactions.execute(_ -> recordAt(report, reporter, learning.moment()));
    }

    @Override
    public Recording record(OutcomeReport report, Reporter reporter, Instant knownAt) {
        if (knownAt.isAfter(clock.instant())) {
            throw new IllegalArgumentException("nothing is known before its time");
        }
        return transactions.execute(_ -> recordAt(report, reporter, knownAt));
    }

    @Override
    public Optional<Inspection> find(DeclarationId declaration) {
        return store.find(declaration);
    }

    @Override
    public List<RecordedOutcome> history(DeclarationId declaration) {
        return store.outcomes(declaration);
    }

    @Override
    public List<Inspection> ofDay(LocalDate day) {
        return store.ofDay(day);
    }

    private Recording recordAt(OutcomeReport report, Reporter reporter, Instant knownAt) {
        Optional<Recording> before = report.key().flatMap(key -> answerOfKey(key, report));
        if (before.isPresent()) {
            return before.get();
        }
        Optional<Inspection> inspection = store.find(report.declaration());
        if (inspection.isEmpty()) {
            return refused(new Ground.NotChosen());
        }
        List<Ground> grounds = OutcomePolicy.groundsAgainst(report, inspection.get(), reporter, knownAt);
        if (!grounds.isEmpty()) {
            return new Recording.Refused(grounds);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!store.append(report, inspection.get(), reporter, knownAt, now)) {
            return report.key()
                    .flatMap(key -> answerOfKey(key, report))
                    .orElseGet(() -> overtaken(report.declaration()));
        }
        if (!store.bringUp(report)) {
            throw new IllegalStateException("outcome and inspection of " + report.declaration() + " disagree");
        }
        Inspection recorded = store.find(report.declaration()).orElseThrow();
        tell(recorded, report, knownAt);
        return new Recording.Recorded(recorded, false);
    }

    /** What was answered when a report came under this key before; empty where none did. */
    private Optional<Recording> answerOfKey(String key, OutcomeReport report) {
        return store.reportOfKey(key).map(earlier -> {
            RecordedOutcome outcome = earlier.outcome();
            boolean same = earlier.declaration().equals(report.declaration())
                    && outcome.version() == report.seenVersion() + 1
                    && outcome.finding().equals(report.finding())
                    && outcome.inspectedAt().equals(report.inspectedAt())
                    && outcome.note().equals(report.note());
            return same
                    ? new Recording.Recorded(store.find(report.declaration()).orElseThrow(), true)
                    : refused(new Ground.KeyUsedOtherwise());
        });
    }

    private Recording overtaken(DeclarationId declaration) {
        return refused(new Ground.ChangedMeanwhile(
                store.find(declaration).map(Inspection::version).orElse(0)));
    }

    private void tell(Inspection recorded, OutcomeReport report, Instant knownAt) {
        OutcomeRecorded event = new OutcomeRecorded(
                recorded.declaration(),
                recorded.office(),
                recorded.chosenBy(),
                report.finding().code(),
                recorded.version());
        audit.record(event);
        events.publishEvent(event);
        if (report.finding() instanceof Finding.Irregular irregular) {
            recorded.importer()
                    .ifPresent(importer -> events.publishEvent(new IrregularityFound(
                            importer,
                            recorded.lodgedAt(),
                            knownAt,
                            recorded.declaration().value(),
                            irregular.kinds().first().code(),
                            irregular.revenue().orElse(BigDecimal.ZERO))));
        }
    }

    private static Recording refused(Ground ground) {
        return new Recording.Refused(List.of(ground));
    }
}
