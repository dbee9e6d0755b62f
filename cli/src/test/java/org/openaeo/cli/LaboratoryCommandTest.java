package org.openaeo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class LaboratoryCommandTest {
    private static final String EXPERIMENT = """
            openaeo_laboratory: 1
            name: Trial <of> two
            from: 2025-09-01
            to: 2025-12-28
            seeds: 2
            candidates: inspected
            train_every_weeks: 4
            learning: { rounds: 5, depth: 3 }
            policies:
              - { name: A & B, strategy: { by: score }, capacity: { overall: { rate: 0.2 } } }
              - name: Random
                strategy: { by: random }
                capacity: { overall: { rate: 0.2 } }
                random_share: 0
                trust_policy:
                  version: t
                  otherwise: { ceiling: 1, multiplier: 1, benefits: [] }
                  levels: { T1: { ceiling: 0.05, multiplier: 1, benefits: [] } }
            """;

    @TempDir
    Path folder;

    @Test
    void writesResultsWeeksAndAPage() throws IOException {
        Path experiment = Files.writeString(folder.resolve("trial.yaml"), EXPERIMENT);
        Path out = folder.resolve("results");

        Run run = Run.of("laboratory", "--data", Workshop.HISTORY, "--experiment", experiment, "--out", out)
                .done();

        assertThat(run.out()).contains("A & B", "Random", "Hit rate");
        JsonNode json = JsonMapper.shared().readTree(out.resolve("result.json").toFile());
        assertThat(json.get("runs").size()).isEqualTo(4);
        assertThat(Files.readAllLines(out.resolve("weeks.csv"))).hasSize(1 + 4 * 17);
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page)
                .contains("Trial &lt;of&gt; two", "A &amp; B", "<polyline", "<polygon")
                .doesNotContain("<of>", "NaN", "http-equiv", "src=");
    }

    @Test
    void theSameAgainIsTheSameFile() throws IOException {
        Path experiment = Files.writeString(folder.resolve("trial.yaml"), EXPERIMENT);
        for (String name : new String[] {"one", "two"}) {
            Run.of("laboratory", "--data", Workshop.HISTORY, "--experiment", experiment, "--out", folder.resolve(name))
                    .done();
        }

        for (String file : new String[] {"result.json", "weeks.csv", "report.html"}) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
        }
    }

    @Test
    void everyFaultIsToldInTheUsersLanguage() throws IOException {
        Path experiment = Files.writeString(
                folder.resolve("bad.yaml"),
                EXPERIMENT.replace("seeds: 2", "seeds: 0").replace("by: score", "by: guess"));

        Run run = Run.inLanguage(Locale.FRENCH, "experiment", experiment);

        assertThat(run.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(run.err()).contains("seeds:", "policies[1].strategy.by:", "choisissez parmi");
    }

    @Test
    void theExampleIsGoodAndDaysOutsideTheDataAreRefused() throws IOException {
        Path example = Files.writeString(
                folder.resolve("example.yaml"), Run.of("experiment").done().out());

        assertThat(Run.of("experiment", example).done().err()).contains("4 policies, 12 runs");

        Path late = Files.writeString(
                folder.resolve("late.yaml"),
                EXPERIMENT.replace("2025-09-01", "2030-01-01").replace("2025-12-28", "2030-02-01"));
        Run run = Run.of("laboratory", "--data", Workshop.HISTORY, "--experiment", late, "--out", folder.resolve("x"));
        assertThat(run.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(run.err()).contains("2030-01-01");
    }
}
