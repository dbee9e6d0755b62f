package org.openaeo.platform.work;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A piece of work while it runs; writes to the database at most four times a second. */
final class RunningWork implements WorkContext {
    private static final Logger LOG = LoggerFactory.getLogger(RunningWork.class);
    private static final long PAUSE_NANOS = 250_000_000L;

    private final Work work;
    private final LongWorkStore store;
    private final Clock clock;
    private final Map<String, String> result = new LinkedHashMap<>();

    private @Nullable String stage;
    private long done;
    private long total = -1;
    private long writtenNanos = System.nanoTime() - PAUSE_NANOS;

    RunningWork(Work work, LongWorkStore store, Clock clock) {
        this.work = work;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public WorkId id() {
        return work.id();
    }

    @Override
    public Map<String, String> args() {
        return work.args();
    }

    @Override
    public Optional<Path> upload() {
        return work.upload();
    }

    @Override
    public String askedBy() {
        return work.askedBy();
    }

    @Override
    public synchronized void progress(String newStage, long newDone, long newTotal) {
        boolean changed = !newStage.equals(stage);
        stage = newStage;
        done = newDone;
        total = newTotal;
        if (changed || System.nanoTime() - writtenNanos >= PAUSE_NANOS) {
            writtenNanos = System.nanoTime();
            if (!store.progress(work.id(), stage, done, total, clock.instant())) {
                throw new WorkCancelled();
            }
        }
    }

    /** A sign of life between reports. */
    synchronized void alive() {
        try {
            store.progress(work.id(), stage, done, total, clock.instant());
        } catch (DataAccessException e) {
            LOG.warn("The sign of life of work {} could not be written", work.id(), e);
        }
    }

    @Override
    public synchronized void result(String name, String value) {
        result.put(name, value);
    }

    synchronized Map<String, String> result() {
        return Map.copyOf(result);
    }
}
