package org.openaeo.platform.work;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import org.openaeo.platform.security.Acting;
import org.openaeo.platform.start.InstanceLock;

/**
 * Where long work is done: a few threads, and one more that writes down how far each piece is and hears
 * whether it shall stop. Progress is written outside the work's own transaction, or nobody would see it.
 */
@Component
class Workshop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkStore works;
    private final Uploads uploads;
    private final Acting acting;
    private final InstanceLock instance;
    private final WorkSettings settings;
    private final Clock clock;
    private final Map<String, WorkKind> kinds;
    private final Map<WorkId, RunningWork> running = new ConcurrentHashMap<>();
    private volatile boolean open;
    private ExecutorService benches = Executors.newFixedThreadPool(1);
    private ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    Workshop(
            WorkStore works,
            Uploads uploads,
            Acting acting,
            InstanceLock instance,
            WorkSettings settings,
            Clock clock,
            List<WorkKind> kinds) {
        this.works = works;
        this.uploads = uploads;
        this.acting = acting;
        this.instance = instance;
        this.settings = settings;
        this.clock = clock;
        this.kinds = kinds.stream().collect(Collectors.toMap(WorkKind::kind, Function.identity()));
    }

    WorkKind kind(String name) {
        var kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("No work of the kind " + name);
        }
        return kind;
    }

    /** Opens: what an earlier run left running is interrupted, what waited is queued again. */
    @Override
    public void start() {
        benches = Executors.newFixedThreadPool(
                settings.atOnce(), Thread.ofPlatform().name("work-", 1).factory());
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("work-watch").daemon().factory());
        open = true;
        var interrupted = works.interruptOwn(instance.instance(), clock.instant());
        if (interrupted > 0) {
            LOG.warn(
                    "{} pieces of work were interrupted by the last stop; people are asked to run them again",
                    interrupted);
        }
        uploads.removeAllBut(works.wantedUploads());
        works.queued(instance.instance()).forEach(this::queue);
        watch.scheduleWithFixedDelay(this::hear, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    void queue(WorkId id) {
        if (open) {
            benches.execute(() -> run(id));
        }
    }

    /** How many pieces are being done here. */
    int atWork() {
        return running.size();
    }

    /** How many pieces wait here for a free bench. */
    int waiting() {
        return benches instanceof ThreadPoolExecutor pool ? pool.getQueue().size() : 0;
    }

    private void run(WorkId id) {
        if (!open || !works.begin(id, clock.instant())) {
            return;
        }
        var report = works.find(id).orElseThrow();
        var work = new RunningWork(id, report.arguments(), works.upload(id).map(uploads::file));
        running.put(id, work);
        try {
            acting.inTheNameOf(report.startedBy(), () -> kind(report.kind()).run(work));
            ended(work, WorkState.DONE, null, List.of());
        } catch (RunningWork.Stopped e) {
            ended(work, open ? WorkState.CANCELLED : WorkState.INTERRUPTED, null, List.of());
        } catch (WorkFailed e) {
            ended(work, WorkState.FAILED, e.message(), e.arguments());
        } catch (RuntimeException | Error e) {
            if (open) {
                LOG.error("Work {} of the kind {} failed", id, report.kind(), e);
            }
            // A server that closes takes the database away from what still runs: that is no fault of the work.
            ended(work, open ? WorkState.FAILED : WorkState.INTERRUPTED, open ? "work.failed" : null, List.of());
        } finally {
            running.remove(id);
        }
    }

    private void ended(RunningWork work, WorkState state, @Nullable String failure, List<String> arguments) {
        works.end(work.id(), state, work.resultPath(), failure, arguments, clock.instant());
        if (state != WorkState.INTERRUPTED) {
            works.upload(work.id()).ifPresent(uploads::delete);
        }
    }

    /** One beat: writes down how far each piece is, and looks after other instances' silence. */
    private void hear() {
        try {
            var now = clock.instant();
            for (var work : running.values()) {
                var last = work.last();
                if (works.hear(work.id(), last.stage(), last.done(), last.total(), now)) {
                    work.askToStop();
                }
            }
            works.interruptSilent(instance.instance(), now.minus(SILENCE), now);
        } catch (DataAccessException e) {
            LOG.warn("The progress of work could not be written down: {}", e.getMessage());
        }
    }

    /** Closes: running work is asked to stop and becomes interrupted; what waits goes on waiting. */
    @Override
    public void stop() {
        open = false;
        running.values().forEach(RunningWork::askToStop);
        benches.shutdown();
        try {
            if (!benches.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                benches.shutdownNow();
            }
        } catch (InterruptedException e) {
            benches.shutdownNow();
            Thread.currentThread().interrupt();
        }
        watch.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
