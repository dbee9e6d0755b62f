package org.openaeo.journey.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openaeo.journey.Server;

import static org.assertj.core.api.Assertions.assertThat;

class EndingServerTest {
    @TempDir
    Path folder;

    @Test
    void endsWithItsDatabaseOnCtrlC() throws Exception {
        Path data = folder.resolve("my data");
        ProcessHandle database;
        try (Server server = Server.start("serve", data, Map.of())) {
            database = databaseOn(data);
            assertThat(database.isAlive()).isTrue();
            assertThat(server.interrupt()).isEqualTo(130);
        }
        database.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void startsAgainOnTheFolderOfAKilledServer() {
        Path data = folder.resolve("data");
        try (Server killed = Server.start("serve", data, Map.of())) {
            killed.kill();
        }
        try (Server again = Server.start("serve", data, Map.of())) {
            assertThat(again.said()).doesNotContain("cannot start");
        }
    }

    @Test
    void saysThatTheFolderIsInUse() throws IOException {
        Path data = folder.resolve("data");
        try (Server first = Server.start("serve", data, Map.of());
                Server second = Server.begin("serve", data, Map.of())) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.said().lines())
                    .last()
                    .asString()
                    .contains("The data folder " + data + " is in use by another running OpenAEO");
            assertThat(databaseOn(data).isAlive()).isTrue();
            assertThat(first.said()).doesNotContain("cannot start");
        }
    }

    /** The process whose number stands in the first line of the database's own file. */
    private static ProcessHandle databaseOn(Path data) throws IOException {
        Path file = data.resolve("database/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                .orElseThrow();
    }
}
