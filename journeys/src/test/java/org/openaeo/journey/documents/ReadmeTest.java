package org.openaeo.journey.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openaeo.journey.House;
import org.openaeo.journey.Run;

import static org.assertj.core.api.Assertions.assertThat;

/** The README's commands work as typed. Those that start servers and tests are tried elsewhere. */
class ReadmeTest {
    @TempDir
    Path folder;

    @Test
    void leadsFromAFileToTheInspectionListOfTheNextQuarter() throws IOException {
        KoreanFile.write(folder.resolve("df_syn_train_eng.csv"), 1, LocalDate.of(2020, 1, 1), 366, 4_000);
        KoreanFile.write(folder.resolve("df_syn_valid_eng.csv"), 2, LocalDate.of(2021, 1, 1), 90, 1_000);
        // Run by bash as a reader's shell would, with the launcher under its own name.
        Files.writeString(
                folder.resolve("openaeo"), "#!/bin/sh\nexec \"" + House.root().resolve("openaeo") + "\" \"$@\"\n");
        assertThat(folder.resolve("openaeo").toFile().setExecutable(true)).isTrue();

        List<String> commands = Readme.commands().stream()
                .filter(command -> !command.matches("\\./openaeo (demo|serve|test|benchmark).*"))
                .toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(8);
        for (String command : commands) {
            Run run = typed(command);
            assertThat(run.exitCode()).as("%s said: %s", command, run.output()).isZero();
        }

        assertThat(Files.readAllLines(folder.resolve("inspections.csv"))).hasSize(51);
        assertThat(Files.readAllLines(folder.resolve("list.csv"))).hasSize(751);
    }

    @Test
    void namesTheCommandsThatStartAndTryEverything() throws IOException {
        assertThat(Readme.commands()).contains("./openaeo demo", "./openaeo test");
    }

    private Run typed(String command) {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", command).directory(folder.toFile());
        shell.environment().put("OPENAEO_BUILT", "yes");
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return Run.of(shell);
    }
}
