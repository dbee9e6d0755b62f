package org.openaeo.journey.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openaeo.journey.Run;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTest {
    @TempDir
    Path folder;

    private HouseOfCards house;

    @BeforeEach
    void build() throws Exception {
        house = new HouseOfCards(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void helpsWithoutAJdk(String command) {
        Run run = house.run(command);
        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains("./openaeo demo")
                .contains("./openaeo serve")
                .contains("./openaeo test");
    }

    @Test
    void helpsWhereNothingIsAskedFor() {
        assertThat(house.run().output()).startsWith("OpenAEO:");
    }

    @Test
    void refusesAnUnknownCommandBeforeBuildingAnything() throws Exception {
        house.maven().jdk("25.0.3");
        Run run = house.run("trian");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).contains("there is no command 'trian'");
        assertThat(house.mavenRuns()).isZero();
    }

    @Test
    void asksTheCommandLineForTheHelpOfOneCommand() throws Exception {
        house.maven().jdk("25.0.3");
        assertThat(house.run("help", "train").output()).contains("[train]\n[--help]\n");
    }

    @Test
    void worksThroughALinkFromElsewhere() throws Exception {
        house.maven().jdk("25.0.3");
        Path link = Files.createSymbolicLink(folder.resolve("aeo"), Path.of("open aeo/openaeo"));
        ProcessBuilder program = house.prepared("train");
        program.command().set(0, link.toString());
        assertThat(Run.of(program).output()).contains("[train]");
    }

    @Test
    void worksWhenStartedByAnotherShell() throws Exception {
        ProcessBuilder program = house.prepared("help");
        program.command().addFirst("sh");
        assertThat(Run.of(program).output()).startsWith("OpenAEO:");
    }

    @Test
    void saysThatBashIsMissing() throws Exception {
        Files.delete(house.tools.resolve("bash"));
        ProcessBuilder program = house.prepared("help");
        program.command().addFirst("sh");
        Run run = Run.of(program);
        // Where sh is bash under another name, nothing is missing.
        if (run.exitCode() != 0) {
            assertThat(run.output()).contains("needs bash");
        } else {
            assertThat(run.output()).startsWith("OpenAEO:");
        }
    }
}
