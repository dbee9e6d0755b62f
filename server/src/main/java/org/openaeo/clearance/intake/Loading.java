package org.openaeo.clearance.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.clearance.Days;
import org.openaeo.clearance.DeclarationSource;
import org.openaeo.clearance.DeclarationsLoaded;
import org.openaeo.clearance.Intake;
import org.openaeo.clearance.Learnt;
import org.openaeo.clearance.Load;
import org.openaeo.clearance.LoadOrder;
import org.openaeo.clearance.LoadReport;
import org.openaeo.clearance.storage.LearningStore;
import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.DeclarationFileException;
import org.openaeo.engine.declaration.ReadSummary;
import org.openaeo.platform.audit.AuditTrail;

/** Brings declarations in: read and staged first, then merged, all in one transaction. */
@Component
public class Loading implements Intake {
    /** Steps of merging that progress is told of. */
    private static final int MERGE_STEPS = 5;

    /** New declarations from which on the planner is told at once instead of when autovacuum comes by. */
    private static final long WORTH_COUNTING = 5_000;

    private final StagingStore staging;
    private final MergeStore merging;
    private final LoadStore loads;
    private final LearningStore learning;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Days days;
    private final Clock clock;

    Loading(
            StagingStore staging,
            MergeStore merging,
            LoadStore loads,
            LearningStore learning,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Days days,
            Clock clock) {
        this.staging = staging;
        this.merging = merging;
        this.loads = loads;
        this.learning = learning;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public LoadReport load(LoadOrder order, DeclarationSource source, Progress progress) {
        UUID id = UUID.randomUUID();
        Instant startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Path rejects = temporaryFile();
        try {
            return transactions.execute(_ -> merge(id, order, source, rejects, startedAt, progress));
        } catch (RefusedFile refused) {
            LoadReport report = refusal(id, refused.cause);
            transactions.executeWithoutResult(_ -> {
                loads.addRejects(id, rejects);
                loads.add(order, report, startedAt, clock.instant());
            });
            return report;
        } finally {
            delete(rejects);
        }
    }

    public List<Load> latest(int limit) {
        return loads.latest(limit);
    }

    public Optional<Load> find(UUID id) {
        return loads.find(id);
    }

    /** The rows that a load left out, following the given one, in order. */
    public List<RejectedRow> rejects(UUID load, long after, int limit) {
        return loads.rejects(load, after, limit);
    }

    private LoadReport merge(
            UUID id, LoadOrder order, DeclarationSource source, Path rejects, Instant startedAt, Progress progress) {
        staging.open();
        ReadSummary read = stage(source, rejects, progress);
        boolean sinceLodged = order.learnt() == Learnt.WHEN_LODGED;
        progress.report("merge", 0, MERGE_STEPS);
        StagingStore.Staged staged = staging.settle();
        loads.addRejects(id, rejects);
        long faulty = merging.rejectFaulty(id);
        progress.report("merge", 1, MERGE_STEPS);
        Instant learnt = learning.moment();
        long added = staging.addNew(id, learnt, sinceLodged);
        progress.report("merge", 2, MERGE_STEPS);
        long differing = merging.rejectDiffering(id);
        progress.report("merge", 3, MERGE_STEPS);
        long outcomes = merging.recordOutcomes(id, learnt, sinceLodged, clock.instant(), order.by(), days.zone());
        long otherOutcomes = merging.rejectOtherOutcomes(id);
        progress.report("merge", 4, MERGE_STEPS);
        LoadReport report = new LoadReport(
                id,
                LoadReport.State.MERGED,
                read.rows(),
                added,
                staged.rows() - faulty - added - differing - otherOutcomes,
                differing + otherOutcomes,
                read.rejected() + faulty,
                outcomes,
                staged.first(),
                staged.last(),
                Optional.empty());
        if (added >= WORTH_COUNTING) {
            staging.refreshStatistics();
        }
        loads.add(order, report, startedAt, clock.instant());
        tell(order, report);
        progress.report("merge", MERGE_STEPS, MERGE_STEPS);
        return report;
    }

    private void tell(LoadOrder order, LoadReport report) {
        DeclarationsLoaded loaded = new DeclarationsLoaded(
                report.id(),
                order.title(),
                report.added(),
                report.known(),
                report.differing(),
                report.rejected(),
                report.outcomes());
        audit.record(loaded);
        events.publishEvent(loaded);
    }

    private ReadSummary stage(DeclarationSource source, Path rejects, Progress progress) {
        long[] staged = {0};
        try {
            return source.supply(rejects, progress, chunk -> {
                staging.stage(chunk, staged[0]);
                staged[0] += chunk.size();
            });
        } catch (DeclarationFileException refused) {
            throw new RefusedFile(refused);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static LoadReport refusal(UUID id, DeclarationFileException refused) {
        ReadSummary read = refused.summary();
        return new LoadReport(
                id,
                LoadReport.State.REFUSED,
                read.rows(),
                0,
                0,
                0,
                read.rejected(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of(refused.fault()));
    }

    private static Path temporaryFile() {
        try {
            Path file = Files.createTempFile("openaeo-rejects", ".csv");
            Files.delete(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Carries the reader's refusal out of the transaction, which it rolls back. */
    private static final class RefusedFile extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient DeclarationFileException cause;

        RefusedFile(DeclarationFileException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
