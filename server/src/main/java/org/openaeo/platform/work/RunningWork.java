package org.openaeo.platform.work;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.openaeo.engine.Progress;

/** One piece of work while it runs: what it reports is read by another thread. */
final class RunningWork implements WorkContext {
    private final WorkId id;
    private final Map<String, String> arguments;
    private final Optional<Path> upload;
    private final Predicate<String> done;
    private volatile Report last = new Report("", 0, -1);
    private volatile @Nullable WorkState stopAs;
    private volatile @Nullable String resultPath;

    /** How far it is. */
    record Report(String stage, long done, long total) {}

    /** Ends the work because somebody asked for it. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** @param done writes down, in the running transaction, that the work is done; false where it is no longer ours */
    RunningWork(WorkId id, Map<String, String> arguments, Optional<Path> upload, Predicate<String> done) {
        this.id = id;
        this.arguments = arguments;
        this.upload = upload;
        this.done = done;
    }

    @Override
    public WorkId id() {
        return id;
    }

    @Override
    public Map<String, String> arguments() {
        return arguments;
    }

    @Override
    public Optional<Path> upload() {
        return upload;
    }

    @Override
    public Progress progress() {
        return (stage, done, total) -> {
            last = new Report(stage, done, total);
            if (stopAs != null) {
                throw new Stopped();
            }
        };
    }

    @Override
    public void resultAt(String path) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("Not a path of ours: " + path);
        }
        resultPath = path;
        if (TransactionSynchronizationManager.isActualTransactionActive() && !done.test(path)) {
            throw new Stopped();
        }
    }

    Report last() {
        return last;
    }

    @Nullable
    String resultPath() {
        return resultPath;
    }

    /** What it becomes once it has heard that it shall stop; null while nobody asks. */
    @Nullable
    WorkState stopAs() {
        return stopAs;
    }

    void askToStop(WorkState as) {
        if (stopAs == null) {
            stopAs = as;
        }
    }
}
