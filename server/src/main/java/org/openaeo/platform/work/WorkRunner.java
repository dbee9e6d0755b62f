package org.openaeo.platform.work;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.openaeo.platform.start.InstanceLock;

/**
 * Runs long work, two at a time, on platform threads: it computes more than it waits.
 *
 * <p>When the server starts, what ran here before cannot be running any more and is marked as interrupted; what was only
 * queued begins. That happens before anything in this process can have asked for work. Work of other instances counts as interrupted after two minutes without a sign of life.
 */
@Component
class WorkRunner implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 2;

    private final LongWorkStore store;
    private final Map<String, WorkKind> kinds;
    private final UUID instance;
    private final Clock clock;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("work-", 1).daemon().factory());
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("work-pulse").daemon().factory());

    WorkRunner(LongWorkStore store, List<WorkKind> kinds, InstanceLock lock, Clock clock) {
        this.store = store;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(WorkKind::kind, Function.identity()));
        this.instance = lock.instance();
        this.clock = clock;
    }

    /** The kind itself, where somebody can do it. */
    String known(String kind) {
        if (!kinds.containsKey(kind)) {
            throw new IllegalArgumentException("nobody does work of the kind " + kind);
        }
        return kind;
    }

    @EventListener(ApplicationStartedEvent.class)
    void takeUp() {
        int lost = store.interruptLost(instance, clock.instant(), SILENCE);
        if (lost > 0) {
            LOG.warn("{} pieces of work were interrupted; they can be run again from the page of long work", lost);
        }
        store.queuedAt(instance).forEach(this::enqueue);
    }

    void afterCommit(Work work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            enqueue(work);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                enqueue(work);
            }
        });
    }

    private void enqueue(Work work) {
        workers.execute(() -> run(work));
    }

    private void run(Work work) {
        WorkKind kind = kinds.get(work.kind());
        if (kind == null || !store.start(work.id(), clock.instant())) {
            return;
        }
        var context = new RunningWork(work, store, clock);
        var beat = pulse.scheduleAtFixedRate(
                context::alive, HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
        try {
            kind.run(context);
            if (store.end(work.id(), WorkState.DONE, context.result(), null, clock.instant())) {
                dropUpload(work);
            }
        } catch (WorkCancelled e) {
            LOG.info("Work {} ({}) was cancelled", work.id(), work.kind());
        } catch (WorkRefused e) {
            store.end(work.id(), WorkState.FAILED, context.result(), e.sentence(), clock.instant());
        } catch (RuntimeException | Error e) {
            LOG.error("Work {} ({}) failed", work.id(), work.kind(), e);
            store.end(work.id(), WorkState.FAILED, context.result(), null, clock.instant());
        } finally {
            beat.cancel(false);
        }
    }

    private static void dropUpload(Work work) {
        work.upload().ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("The upload {} could not be deleted", file, e);
            }
        });
    }

    /** Stopping the server interrupts what runs: it is marked so at the next start, as after a crash. */
    @Override
    public void destroy() {
        workers.shutdownNow();
        pulse.shutdownNow();
    }
}
