package org.openaeo.platform.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import org.openaeo.platform.security.Acting;

/**
 * The work of this instance that is under way: each piece from its beginning to its end, which is
 * written down whatever it is.
 */
@Component
class Bench {
    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

    private final WorkStore works;
    private final WorkKinds kinds;
    private final Uploads uploads;
    private final Acting acting;
    private final Clock clock;
    private final Map<WorkId, RunningWork> running = new ConcurrentHashMap<>();
    private volatile boolean closing;

    Bench(WorkStore works, WorkKinds kinds, Uploads uploads, Acting acting, Clock clock) {
        this.works = works;
        this.kinds = kinds;
        this.uploads = uploads;
        this.acting = acting;
        this.clock = clock;
    }

    void open() {
        closing = false;
    }

    /** What runs becomes interrupted at its next report of progress. */
    void close() {
        closing = true;
        running.values().forEach(work -> work.askToStop(WorkState.INTERRUPTED));
    }

    int atWork() {
        return running.size();
    }

    /** Does that piece, unless another has taken it or it has been cancelled. */
    void run(WorkId id) {
        if (closing || !works.begin(id, clock.instant())) {
            return;
        }
        var report = works.find(id).orElseThrow();
        var work = new RunningWork(
                id,
                report.arguments(),
                works.upload(id).map(uploads::file),
                path -> works.end(id, WorkState.DONE, path, null, List.of(), clock.instant()));
        running.put(id, work);
        if (closing) {
            work.askToStop(WorkState.INTERRUPTED);
        }
        try {
            run(work, report);
        } catch (DataAccessException e) {
            // Its heart no longer beats, so that it will be found interrupted.
            LOG.warn("The end of work {} could not be written down: {}", id, e.getMessage());
        } finally {
            running.remove(id);
        }
    }

    private void run(RunningWork work, WorkReport report) {
        try {
            var kind = kinds.named(report.kind())
                    .orElseThrow(() -> new IllegalStateException("No work of the kind " + report.kind()));
            acting.inTheNameOf(report.startedBy(), () -> kind.run(work));
            ended(work, WorkState.DONE, null, List.of());
        } catch (WorkFailed e) {
            ended(work, WorkState.FAILED, e.message(), e.arguments());
        } catch (RuntimeException | Error e) {
            var asked = work.stopAs();
            if (asked != null) {
                // Whatever it fell over, it was on its way out: a closing server takes the database away, too.
                ended(work, asked, null, List.of());
            } else {
                LOG.error("Work {} of the kind {} failed", report.id(), report.kind(), e);
                ended(work, WorkState.FAILED, "work.failed", List.of());
            }
        }
    }

    private void ended(RunningWork work, WorkState state, @Nullable String failure, List<String> arguments) {
        works.end(work.id(), state, work.resultPath(), failure, arguments, clock.instant());
        if (state != WorkState.INTERRUPTED) {
            works.upload(work.id()).ifPresent(uploads::delete);
        }
    }

    /** Writes down how far each piece is, and passes on to it that somebody wants it stopped. */
    void tell(Instant now) {
        for (var work : running.values()) {
            var last = work.last();
            if (works.hear(work.id(), last.stage(), last.done(), last.total(), now)) {
                work.askToStop(WorkState.CANCELLED);
            }
        }
    }
}
