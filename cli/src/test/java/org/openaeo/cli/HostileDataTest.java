package org.openaeo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What declarations say must harm neither a spreadsheet nor a terminal nor a page. */
class HostileDataTest {
    @TempDir
    private Path folder;

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        assertThat(ListTable.clean("A\u001b[2J\u202eB\nC")).isEqualTo("A\uFFFD[2J\uFFFDB\uFFFDC");
    }

    @Test
    void namesFromDeclarationsReachTheListsDefused() throws IOException {
        Path data = folder.resolve("hostile.csv");
        StringBuilder rows = new StringBuilder("id,date_time,hs,importer,origin,value,net_mass\n");
        for (int i = 0; i < 40; i++) {
            rows.append("=D%d,2026-01-0%d,847130,\"=HYPERLINK(\"\"http://x\"\")\",CN,%d,3\n"
                    .formatted(i, 1 + i % 9, 100 + i));
        }
        Files.writeString(data, rows);
        Path csv = folder.resolve("list.csv");

        Run file = Run.of(
                "select", "--model", Workshop.MODEL, "--data", data, "--rate", "1", "--capacity", 40, "--out", csv);
        Run capacity = Run.of("select", "--model", Workshop.MODEL, "--data", data, "--capacity", 40, "--out", csv);
        Run screen = Run.of("select", "--model", Workshop.MODEL, "--data", data, "--capacity", 40);

        assertThat(file.code()).isEqualTo(ExitCode.USAGE);
        assertThat(capacity.done().err()).contains("40 of 40");
        assertThat(Files.readString(csv)).contains(",'=D", "'=HYPERLINK").doesNotContain(",=D", ",\"=", ",=H");
        assertThat(screen.done().out()).contains("importer =HYPERLINK");
    }
}
