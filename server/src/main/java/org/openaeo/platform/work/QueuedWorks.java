package org.openaeo.platform.work;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.start.InstanceLock;

/** Long work, written down before it begins, so that a crash loses none. */
@Component
class QueuedWorks implements Works {
    private final WorkStore works;
    private final Workshop workshop;
    private final Uploads uploads;
    private final InstanceLock instance;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    QueuedWorks(
            WorkStore works,
            Workshop workshop,
            Uploads uploads,
            InstanceLock instance,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.works = works;
        this.workshop = workshop;
        this.uploads = uploads;
        this.instance = instance;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public WorkId start(WorkOrder order) {
        return add(order, order.upload().map(uploads::nameOf).orElse(null));
    }

    private WorkId add(WorkOrder order, @Nullable String upload) {
        workshop.kind(order.kind()); // nothing is queued that nobody can do
        var id = new WorkId(UUID.randomUUID());
        works.add(id, order, upload, user.id(), instance.instance(), clock.instant());
        audit.record(new WorkEvent.Started(id, order.kind()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                workshop.queue(id);
            }
        });
        return id;
    }

    @Override
    public Optional<WorkReport> find(WorkId id) {
        return works.find(id);
    }

    @Override
    public List<WorkReport> recent(int most) {
        return works.recent(most);
    }

    @Override
    @Transactional
    public void stop(WorkId id) {
        works.stop(id, clock.instant());
        audit.record(new WorkEvent.Stopped(id));
    }

    @Override
    @Transactional
    public Optional<WorkId> runAgain(WorkId id) {
        var report = works.find(id);
        if (report.isEmpty() || !works.settle(id)) {
            return Optional.empty();
        }
        var before = report.get();
        var order = new WorkOrder(before.kind(), before.title(), before.arguments(), Optional.<Path>empty());
        return Optional.of(add(order, works.upload(id).orElse(null)));
    }

    @Override
    @Transactional
    public void giveUp(WorkId id) {
        if (works.settle(id)) {
            works.upload(id).ifPresent(uploads::delete);
            audit.record(new WorkEvent.GivenUp(id));
        }
    }
}
