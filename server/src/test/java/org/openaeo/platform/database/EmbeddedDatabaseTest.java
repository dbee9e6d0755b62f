package org.openaeo.platform.database;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.openaeo.platform.DataFolder;
import org.openaeo.platform.start.CannotStart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void isDurableAsksForPasswordsAndKeepsItsDataOverACrash() throws Exception {
        var orphan = EmbeddedDatabase.start(new DataFolder(folder), 0);
        var jdbc = client(orphan.address());
        assertThat(setting(jdbc, "fsync")).isEqualTo("on");
        assertThat(setting(jdbc, "synchronous_commit")).isEqualTo("on");
        assertThat(setting(jdbc, "full_page_writes")).isEqualTo("on");
        assertThat(setting(jdbc, "server_version")).startsWith("18.");
        assertThat(jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        refusesWithoutPassword(orphan.address());
        assertThat(Files.getPosixFilePermissions(folder.resolve("database.secret")))
                .hasSize(2);
        jdbc.sql("create table kept (n int)").update();
        jdbc.sql("insert into kept values (42)").update();

        // The first server is gone without a word, its database process lives: the next start takes over.
        Files.delete(folder.resolve("database/epg-lock")); // what the end of its process would have let go
        try (var next = EmbeddedDatabase.start(new DataFolder(folder), 0)) {
            assertThat(client(next.address())
                            .sql("select n from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(42);
        }
    }

    @Test
    void startsOverWhereAFirstStartWasKilled() throws Exception {
        Files.createDirectories(folder.resolve("database/base"));
        Files.writeString(folder.resolve("database/PG_VERSION"), "18");
        try (var database = EmbeddedDatabase.start(new DataFolder(folder), 0)) {
            assertThat(client(database.address())
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void ignoresAPidThatBelongsToAnotherProgram() throws Exception {
        var cluster = Files.createDirectories(folder.resolve("database"));
        Files.writeString(
                cluster.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
        OrphanedPostmaster.stop(cluster);
        assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void saysInASentenceThatItsPortIsBusy() throws Exception {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(new DataFolder(folder), busy.getLocalPort()))
                    .withMessageContaining("Port " + busy.getLocalPort())
                    .withMessageContaining("in use by another program");
        }
    }

    private static void refusesWithoutPassword(DatabaseAddress address) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(address.url(), "postgres", "guess"))
                .withMessageContaining("password authentication failed");
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static JdbcClient client(DatabaseAddress address) {
        return JdbcClient.create(new DriverManagerDataSource(
                address.url(), Objects.requireNonNull(address.user()), Objects.requireNonNull(address.secret())));
    }
}
