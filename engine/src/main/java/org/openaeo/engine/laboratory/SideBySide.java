package org.openaeo.engine.laboratory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/** Does one step of every run on all cores and waits for all of them, telling whoever waits meanwhile. */
final class SideBySide implements AutoCloseable {
    private static final long TELL_EVERY_MILLIS = 200;

    private final int runs;
    private final AtomicBoolean cancelled;
    private final ExecutorService workers;

    /** @param cancelled set when the work ends early, for runs to look at */
    SideBySide(int runs, AtomicBoolean cancelled) {
        this.runs = runs;
        this.cancelled = cancelled;
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, Math.max(1, runs));
        workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("laboratory-", 0).factory());
    }

    /** @param tell called by this thread now and then; if it throws, the runs are stopped */
    void each(IntConsumer step, Runnable tell) {
        List<Future<?>> steps = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            int at = run;
            steps.add(workers.submit(() -> step.accept(at)));
        }
        tell.run();
        for (Future<?> one : steps) {
            await(one, tell);
        }
    }

    @Override
    public void close() {
        cancelled.set(true);
        workers.shutdownNow();
        try {
            workers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Future<?> step, Runnable tell) {
        while (true) {
            try {
                step.get(TELL_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException goesOn) {
                tell.run();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", stopped);
            }
        }
    }
}
