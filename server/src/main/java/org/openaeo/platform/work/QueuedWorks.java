package org.openaeo.platform.work;

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
    private final WorkKinds kinds;
    private final Workshop workshop;
    private final Uploads uploads;
    private final InstanceLock instance;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    QueuedWorks(
            WorkStore works,
            WorkKinds kinds,
            Workshop workshop,
            Uploads uploads,
            InstanceLock instance,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.works = works;
        this.kinds = kinds;
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
        var upload = order.upload().map(uploads::nameOf).orElse(null);
        if (upload != null) {
            unlessCommitted(() -> uploads.delete(upload));
        }
        return add(order, upload);
    }

    private WorkId add(WorkOrder order, @Nullable String upload) {
        if (kinds.named(order.kind()).isEmpty()) {
            throw new IllegalArgumentException("Nobody can do work of the kind " + order.kind());
        }
        var id = new WorkId(UUID.randomUUID());
        works.add(id, order, upload, user.id(), instance.instance(), clock.instant());
        audit.record(new WorkEvent.Started(id, order.kind()));
        onceCommitted(() -> workshop.queue(id));
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
    public boolean stop(WorkId id) {
        var state = works.stop(id, clock.instant());
        if (state.isPresent()) {
            audit.record(new WorkEvent.Stopped(id));
        }
        if (state.filter(s -> s == WorkState.CANCELLED).isPresent()) {
            deleteUpload(id);
        }
        return state.isPresent();
    }

    @Override
    @Transactional
    public Optional<WorkId> runAgain(WorkId id) {
        var before = works.find(id);
        var upload = works.upload(id);
        var possible = before.isPresent()
                && kinds.named(before.get().kind()).isPresent()
                && upload.map(uploads::has).orElse(true);
        if (!possible || !works.settle(id)) {
            return Optional.empty();
        }
        var order = WorkOrder.of(
                before.get().kind(), before.get().title(), before.get().arguments());
        return Optional.of(add(order, upload.orElse(null)));
    }

    @Override
    @Transactional
    public boolean giveUp(WorkId id) {
        var given = works.settle(id);
        if (given) {
            audit.record(new WorkEvent.GivenUp(id));
            deleteUpload(id);
        }
        return given;
    }

    private void deleteUpload(WorkId id) {
        works.upload(id).ifPresent(name -> onceCommitted(() -> uploads.delete(name)));
    }

    private static void onceCommitted(Runnable deed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deed.run();
            }
        });
    }

    private static void unlessCommitted(Runnable deed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    deed.run();
                }
            }
        });
    }
}
