package org.openaeo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** On a file that a server exported. */
class AuditCommandTest {
    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void readExport() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/audit.ndjson"))) {
            lines.addAll(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    @Test
    void saysThatTheChainHolds() throws IOException {
        assertThat(verified().done().out())
                .contains("The chain holds: 11 entries")
                .doesNotContain("may be missing");
    }

    @Test
    void refusesAChangedWord() throws IOException {
        lines.set(4, lines.get(4).replaceFirst("\"actor\":\"[^\"]*\"", "\"actor\":\"nobody\""));
        refused("Entry 5 is not what was recorded");
    }

    @Test
    void refusesAChangedTime() throws IOException {
        lines.set(0, lines.getFirst().replaceFirst("\"at\":\"2026", "\"at\":\"2025"));
        refused("Entry 1 is not what was recorded");
    }

    @Test
    void refusesAMissingEntry() throws IOException {
        lines.remove(2);
        refused("before entry 4 are gone");
    }

    @Test
    void refusesEntriesThatWereNumberedAnew() throws IOException {
        lines.remove(2);
        for (int at = 2; at < lines.size(); at++) {
            lines.set(at, lines.get(at).replace("{\"sequence\":" + (at + 2) + ",", "{\"sequence\":" + (at + 1) + ","));
        }
        refused("Entry 3 is not tied");
    }

    @Test
    void refusesAnEndThatWasCutOffBeforeTheCheckpoint() throws IOException {
        lines.remove(10);
        refused("at entry 11, which is gone");
    }

    @Test
    void warnsWhereTheCheckpointItselfIsMissing() throws IOException {
        lines.removeLast();
        assertThat(verified().done().out()).contains("may be missing at its end");
    }

    @Test
    void comparesWithCheckpointsKeptElsewhere() throws IOException {
        String hash = lines.get(6).replaceFirst(".*\"hash\":\"([0-9a-f]{64})\"}$", "$1");
        assertThat(verified("--checkpoint", "7:" + hash).code()).isEqualTo(ExitCode.OK);
        Run other = verified("--checkpoint", "6:" + hash);
        assertThat(other.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(other.err()).contains("Entry 6 has another hash");
        assertThat(verified("--checkpoint", "99:" + hash).err()).contains("at entry 99, which is gone");
        assertThat(verified("--checkpoint", "7").code()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"a\":[1]}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1} x",
                "{\"a\":\"\\u12\"}",
                "{\"a\":{\"a\":{\"a\":{\"a\":1}}}}"
            })
    void refusesWhatTheServerDoesNotWrite(String line) throws IOException {
        lines.set(0, line);
        refused("Line 1 is not what the server exports");
    }

    private void refused(String sentence) throws IOException {
        Run run = verified();
        assertThat(run.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(run.err()).contains(sentence);
        assertThat(run.out()).isEmpty();
    }

    private Run verified(String... more) throws IOException {
        Path file = Files.write(folder.resolve("export.ndjson"), lines);
        List<Object> arguments = new ArrayList<>(List.of("audit", file));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray());
    }
}
