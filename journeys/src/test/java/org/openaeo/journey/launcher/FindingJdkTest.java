package org.openaeo.journey.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openaeo.journey.House;
import org.openaeo.journey.Run;

import static org.assertj.core.api.Assertions.assertThat;

class FindingJdkTest {
    @TempDir
    Path folder;

    private HouseOfCards house;

    @BeforeEach
    void build() throws Exception {
        house = new HouseOfCards(folder).maven();
    }

    @ParameterizedTest
    @CsvSource({"25.0.3, 25", "25, 25", "25.0.3+9-LTS, 25", "26-ea, 26", "1.8.0_292, 8", "17.0.15, 17", "unknown, 0"})
    void readsTheFeatureNumberOfAVersion(String version, String feature) {
        Run run = Run.of(new ProcessBuilder(
                "bash", "-c", ". \"$0\"; jdk_feature \"$1\"", House.root() + "/launcher/jdk.bash", version));
        assertThat(run.output().strip()).isEqualTo(feature);
    }

    @Test
    void takesJavaHomeBeforeAllOthers() throws Exception {
        house.jdk("27");
        Path home = house.jdk(folder.resolve("my jdk"), "25.0.3");
        house.environment.put("JAVA_HOME", home.toString());
        assertThat(house.run("train").output()).contains("java of " + home + "\n");
    }

    @Test
    void passesOverAnOlderJdkThatIsFirstOnThePath() throws Exception {
        Path older = house.jdk(folder.resolve("older"), "17.0.15");
        Path newer = house.jdk(folder.resolve("newer"), "25.0.3");
        house.environment.put("JAVA_HOME", older.toString());
        house.environment.put("PATH", older + "/bin:" + newer + "/bin:" + house.tools);
        assertThat(house.run("train").output()).contains("java of " + newer.toRealPath() + "\n");
    }

    @Test
    void followsTheLinkThatStandsOnThePath() throws Exception {
        Path home = house.jdk(folder.resolve("linked"), "25.0.4");
        Files.createSymbolicLink(house.tools.resolve("java"), home.resolve("bin/java"));
        assertThat(house.run("train").output()).contains("java of " + home.toRealPath() + "\n");
    }

    @Test
    void looksIntoVariablesNamedLikeJavaHome() throws Exception {
        Path home = house.jdk(folder.resolve("named"), "25.0.3");
        house.environment.put("JAVA_HOME_25_X64", home.toString());
        assertThat(house.run("train").output()).contains("java of " + home + "\n");
    }

    @Test
    void looksIntoTheFoldersOfJdks() throws Exception {
        house.jdk("17.0.15");
        Path home = house.jdk("25.0.3");
        assertThat(house.run("train").output()).contains("java of " + home + "\n");
    }

    @Test
    void findsTheHomeInsideAMacBundle() throws Exception {
        Path home = house.jdk(folder.resolve("jdks/temurin-25.jdk/Contents/Home"), "25.0.3");
        assertThat(house.run("train").output()).contains("java of " + home + "\n");
    }

    @Test
    void asksJavaItselfWhereThereIsNoReleaseFile() throws Exception {
        Path home = house.jdk("25.0.3");
        Files.delete(home.resolve("release"));
        house.script(
                home.resolve("bin/java"),
                "echo 'openjdk version \"25.0.3\" 2026-04-21' >&2; echo \"java of $JAVA_HOME\"");
        assertThat(house.run("train").output()).contains("java of " + home + "\n");
    }

    @Test
    void prefersAReleaseWhoseCollectorIsSound() throws Exception {
        Path faulty = house.jdk(folder.resolve("faulty"), "25.0.1");
        Path sound = house.jdk("25.0.3");
        house.environment.put("JAVA_HOME", faulty.toString());
        assertThat(house.run("train").output())
                .contains("java of " + sound + "\n")
                .doesNotContain("Parallel");
    }

    @Test
    void leavesTheFaultyCollectorOffWhereThereIsNothingElse() throws Exception {
        Path faulty = house.jdk("25.0.1");
        assertThat(house.run("train").output())
                .contains("faulty G1 collector")
                .contains("java of " + faulty + "\n")
                .contains("[-XX:+UseParallelGC]");
    }

    @Test
    void saysInOneSentenceWhatToInstallAndWhatItSaw() throws Exception {
        Path older = house.jdk("17.0.15");
        Path withoutCompiler = house.jdk("25.0.3");
        Files.delete(withoutCompiler.resolve("bin/javac"));
        Run run = house.run("train");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output().lines())
                .singleElement()
                .asString()
                .startsWith("openaeo: no JDK of version 25 or newer was found")
                .contains("17.0.15 in " + older)
                .contains("25.0.3 without a compiler in " + withoutCompiler)
                .contains("please install one");
        assertThat(house.mavenRuns()).isZero();
    }
}
