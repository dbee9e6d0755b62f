package org.openaeo.platform.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

import org.openaeo.platform.security.Role;

/** A kind of work that does what a test tells it, and waits for the test where that matters. */
final class TriedWork implements WorkKind {
    static final String KIND = "platform.tried";

    private final SynchronousQueue<WorkContext> begun = new SynchronousQueue<>();
    private volatile Deed deed = context -> {};

    /** What it does. */
    interface Deed {
        void in(WorkContext context) throws IOException, InterruptedException;
    }

    void does(Deed next) {
        deed = next;
    }

    /** Reports until somebody stops it. */
    static void until(CompletableFuture<?> somethingElse, WorkContext context) {
        while (!somethingElse.isDone()) {
            context.progress().report("turn", 1, 2);
            Thread.onSpinWait();
        }
    }

    /** A piece of work that has just begun. */
    WorkContext begun() throws InterruptedException {
        var context = begun.poll(20, TimeUnit.SECONDS);
        if (context == null) {
            throw new AssertionError("no work began");
        }
        return context;
    }

    static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody let the work go on");
        }
    }

    static String content(Optional<Path> file) throws IOException {
        return Files.readString(file.orElseThrow());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ANALYST);
    }

    @Override
    public void run(WorkContext context) {
        try {
            if (!begun.offer(context, 20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody watches the work");
            }
            deed.in(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
