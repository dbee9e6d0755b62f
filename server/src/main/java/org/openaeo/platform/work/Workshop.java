package org.openaeo.platform.work;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import org.openaeo.platform.start.InstanceLock;

/**
 * Where long work is done: a few threads, and one more that beats: it writes down how far each piece is,
 * hears whether it shall stop, and looks after what nobody does. Progress is written outside the work's
 * own transaction, or nobody would see it. All threads are daemons: work may be killed at any moment
 * anyhow, and must not keep a server from ending.
 */
@Component
class Workshop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final Duration BEAT = Duration.ofMillis(500);
    /** So long after its last beat an instance counts as dead. */
    private static final Duration SILENCE = Duration.ofMinutes(2);
    /** How long a closing server waits for its work to hear that it shall stop. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkStore works;
    private final WorkKinds kinds;
    private final Bench bench;
    private final Uploads uploads;
    private final InstanceLock instance;
    private final WorkSettings settings;
    private final Clock clock;
    private final Set<WorkId> taken = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Threads threads;

    private record Threads(ExecutorService work, ScheduledExecutorService watch) {}

    Workshop(
            WorkStore works,
            WorkKinds kinds,
            Bench bench,
            Uploads uploads,
            InstanceLock instance,
            WorkSettings settings,
            Clock clock) {
        this.works = works;
        this.kinds = kinds;
        this.bench = bench;
        this.uploads = uploads;
        this.instance = instance;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens: what an earlier run left running is interrupted, what waited is queued again. */
    @Override
    public void start() {
        kinds.refuseTwoOfOneName();
        var interrupted = works.interruptOwn(instance.instance(), clock.instant());
        if (interrupted > 0) {
            LOG.warn(
                    "{} pieces of work were interrupted by the last stop; people are asked to run them again",
                    interrupted);
        }
        uploads.removeAllBut(works.wantedUploads());
        bench.open();
        taken.clear();
        var work = Executors.newFixedThreadPool(
                settings.atOnce(), Thread.ofPlatform().name("work-", 1).daemon().factory());
        var watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("work-watch").daemon().factory());
        threads = new Threads(work, watch);
        watch.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Has it done as soon as a thread is free; a closed workshop leaves it to the next start. */
    void queue(WorkId id) {
        var open = threads;
        if (open != null && taken.add(id)) {
            open.work().execute(() -> {
                try {
                    bench.run(id);
                } catch (RuntimeException e) {
                    LOG.warn("Work {} could not begin and is tried again: {}", id, e.getMessage());
                } finally {
                    taken.remove(id);
                }
            });
        }
    }

    /** How many pieces are being done here. */
    int atWork() {
        return bench.atWork();
    }

    /** How many pieces wait here for a free thread. */
    int waiting() {
        return Math.max(0, taken.size() - bench.atWork());
    }

    private void beat() {
        try {
            var now = clock.instant();
            bench.tell(now);
            works.interruptSilent(now.minus(SILENCE), now);
            works.queued(instance.instance()).forEach(this::queue);
        } catch (RuntimeException e) {
            if (threads != null) {
                LOG.warn("The progress of work could not be written down: {}", e.getMessage());
            }
        }
    }

    /** Closes: running work is asked to stop and becomes interrupted; what waits goes on waiting. */
    @Override
    public void stop() {
        var open = threads;
        threads = null;
        if (open == null) {
            return;
        }
        bench.close();
        open.watch().shutdown();
        open.work().shutdown();
        try {
            if (!open.work().awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Some work does not hear that it shall stop; it will be found interrupted at the next start");
                open.work().shutdownNow();
            }
        } catch (InterruptedException e) {
            open.work().shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    /** Open before the first request comes, and until the last has been answered. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
