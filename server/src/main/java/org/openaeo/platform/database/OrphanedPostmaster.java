package org.openaeo.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openaeo.platform.start.CannotStart;

/**
 * A database process that outlived the server which started it, as after {@code kill -9}. Its
 * acknowledged data is safe; it only has to go before a new one can open the folder. Called while the
 * instance's lock is held, so no living server can own the process.
 */
final class OrphanedPostmaster {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostmaster.class);
    private static final String PID_FILE = "postmaster.pid";
    private static final long PATIENCE_SECONDS = 30;

    private OrphanedPostmaster() {}

    /** Ends the process that holds this cluster, if there is one, and waits until it is gone. */
    static void stop(Path cluster) throws IOException {
        var pidFile = cluster.resolve(PID_FILE);
        if (!Files.exists(pidFile)) {
            return;
        }
        var process = ProcessHandle.of(pidIn(pidFile)).filter(OrphanedPostmaster::isPostgres);
        if (process.isEmpty()) {
            Files.deleteIfExists(pidFile); // its number may by now belong to some other program
            return;
        }
        LOG.info(
                "Stopping the database process {} that an earlier run left behind",
                process.get().pid());
        end(process.get(), cluster);
        Files.deleteIfExists(pidFile);
    }

    private static long pidIn(Path pidFile) throws IOException {
        try (var lines = Files.lines(pidFile)) {
            return Long.parseLong(lines.findFirst().orElse("0").strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info().command().map(c -> c.contains("postgres")).orElse(false);
    }

    private static void end(ProcessHandle process, Path cluster) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted while an earlier database process was ending.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotStart(
                    "The database process " + process.pid() + " of an earlier run still holds " + cluster
                            + " and does not end; stop it and start again.",
                    e);
        }
    }
}
