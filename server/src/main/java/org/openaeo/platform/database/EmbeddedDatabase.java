package org.openaeo.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import org.openaeo.platform.DataFolder;
import org.openaeo.platform.start.CannotStart;

/**
 * Our own PostgreSQL: a process on the loopback, started and stopped with the server. What it has
 * acknowledged is on the disk. Two roles: {@code postgres}, whose password lies in the data folder,
 * and {@code openaeo}, which owns our database, is no superuser, and gets a new password at each start.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "openaeo";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final DatabaseAddress address;

    private EmbeddedDatabase(EmbeddedPostgres postgres, DatabaseAddress address) {
        this.postgres = postgres;
        this.address = address;
    }

    /** Starts on that folder, which is made when it is empty and kept when the server ends. */
    static EmbeddedDatabase start(DataFolder folder, int port) {
        checkFree(port);
        var cluster = folder.path().resolve("database");
        try {
            OrphanedPostmaster.stop(cluster);
            removeHalfMade(cluster);
            var secret = Secret.keptIn(folder.path().resolve("database.secret"));
            var postgres = process(folder, cluster, secret, port);
            return new EmbeddedDatabase(postgres, prepared(postgres, secret));
        } catch (IOException | IllegalStateException | DataAccessException e) {
            throw new CannotStart(
                    "The embedded database in " + cluster + " did not start (" + rootMessage(e)
                            + "); see the folder \"log\" there, or name an external one in OPENAEO_DATABASE_URL.",
                    e);
        }
    }

    private static EmbeddedPostgres process(DataFolder folder, Path cluster, Secret secret, int port)
            throws IOException {
        var programs = folder.folder("programs");
        // The library wipes old folders inside its working folder: it must not contain the cluster.
        System.setProperty("ot.epg.working-dir", programs.toString());
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs.toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", secret.value())
                // Handed to initdb, which runs once; scram replaces the library's default of trusting everybody.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig(
                        "pwfile", folder.path().resolve("database.secret").toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                // The library starts with both off, which loses acknowledged data.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgres-%a.log")
                .setServerConfig("log_rotation_age", "1d")
                .setServerConfig("log_truncate_on_rotation", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("wal_compression", "on");
        if (port != 0) {
            builder.setPort(port);
        }
        return builder.start();
    }

    private static DatabaseAddress prepared(EmbeddedPostgres postgres, Secret superuser) {
        var url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/";
        var secret = Secret.generated();
        new OwnerStore(url + "postgres", superuser).prepare(NAME, secret);
        LOG.info("The embedded database answers on port {} of the loopback", postgres.getPort());
        return new DatabaseAddress(url + NAME, NAME, secret.value());
    }

    /** A first start that was killed leaves a folder that is no cluster yet; nothing in it was ever acknowledged. */
    private static void removeHalfMade(Path cluster) throws IOException {
        if (!Files.exists(cluster) || Files.exists(cluster.resolve("global/pg_control"))) {
            return;
        }
        try (var inside = Files.walk(cluster)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void checkFree(int port) {
        if (port == 0) {
            return;
        }
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            LOG.debug("Port {} is free", probe.getLocalPort());
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port
                            + ", which openaeo.database.port names for the embedded database, is in use by another"
                            + " program; name a free one, or 0 for any.",
                    e);
        }
    }

    private static String rootMessage(Throwable e) {
        var t = e;
        while (t.getCause() != null) {
            t = t.getCause();
        }
        return String.valueOf(t.getMessage()).strip();
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
