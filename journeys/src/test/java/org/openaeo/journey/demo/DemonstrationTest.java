package org.openaeo.journey.demo;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openaeo.journey.DemoWorld;
import org.openaeo.journey.Server;

import static org.assertj.core.api.Assertions.assertThat;

class DemonstrationTest {
    private static final Pattern IN_THE_MIDDLE = Pattern.compile("2/6 .* s\\R");
    private static final Pattern REFUSAL =
            Pattern.compile("OpenAEO cannot start: The database holds a demonstration world");

    @TempDir
    Path folder;

    @Test
    void goesOnAfterAKillKeepsItsWorldAndIsNeverServedForWork() {
        Path data = folder.resolve("data");
        try (Server killed = DemoWorld.begin(data)) {
            killed.await(IN_THE_MIDDLE);
            killed.kill();
            assertThat(killed.said()).doesNotContain("OpenAEO is ready");
        }
        String password;
        try (DemoWorld world = DemoWorld.start(data)) {
            password = world.passwordOf("analyst");
            assertThat(world.server().said())
                    .as("only what was missing is built")
                    .contains("6/6")
                    .doesNotContain("1/5")
                    .contains("inspector ", "officer ", "validator ", "decider ", "trader ", "administrator ");
        }
        try (DemoWorld again = DemoWorld.start(data)) {
            assertThat(again.passwordOf("analyst")).isEqualTo(password);
            assertThat(again.server().said()).doesNotContain("Building");
        }
        try (Server work = Server.begin("serve", data, Map.of())) {
            work.await(REFUSAL);
            assertThat(work.awaitEnd()).isEqualTo(1);
            assertThat(work.said()).doesNotContain(password);
        }
    }
}
