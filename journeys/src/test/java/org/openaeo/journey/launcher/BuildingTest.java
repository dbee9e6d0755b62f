package org.openaeo.journey.launcher;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openaeo.journey.Run;

import static org.assertj.core.api.Assertions.assertThat;

class BuildingTest {
    @TempDir
    Path folder;

    private HouseOfCards house;

    @BeforeEach
    void build() throws Exception {
        house = new HouseOfCards(folder).maven();
        house.jdk("25.0.3");
    }

    @Test
    void buildsOnceAndHandsTheArgumentsOn() throws Exception {
        Run first = house.run("train", "--data", "my file.csv");
        assertThat(first.exitCode()).isZero();
        assertThat(first.output()).contains("Building OpenAEO (cli)").contains("[train]\n[--data]\n[my file.csv]\n");
        assertThat(house.run("train").output()).doesNotContain("Building");
        assertThat(house.mavenRuns()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceOrAPomHasChanged() throws Exception {
        house.run("train");
        house.source("engine/src/main/java/Engine.java", "final class Engine {}");
        house.run("train");
        house.source("cli/pom.xml", "<project></project>");
        house.run("train");
        assertThat(house.mavenRuns()).isEqualTo(3);
    }

    @Test
    void buildsNothingForATestOrForAnotherPart() throws Exception {
        house.run("train");
        house.source("engine/src/test/java/EngineTest.java", "class EngineTest {}");
        house.source("server/src/main/java/Server.java", "final class Server {}");
        house.run("train");
        assertThat(house.mavenRuns()).isEqualTo(1);
    }

    @Test
    void showsTheErrorsOfAFailedBuildAndTriesAgainNextTime() throws Exception {
        house.maven("echo '[ERROR] Engine.java:[1,1] not a statement'; exit 1");
        Run run = house.run("train");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("Engine.java:[1,1] not a statement").contains("the build failed");
        house.maven();
        assertThat(house.run("train").exitCode()).isZero();
    }

    @Test
    void letsOneOfTwoLaunchersBuildWhileTheOtherWaits() throws Exception {
        Run.of(new ProcessBuilder("mkfifo", folder.resolve("gate").toString()));
        house.maven("cat '" + folder.resolve("gate") + "'");
        Process first = house.prepared("train").redirectErrorStream(true).start();
        try (BufferedReader said = first.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).startsWith("Building");
            Process second = house.prepared("train").redirectErrorStream(true).start();
            try (BufferedReader saidSecond = second.inputReader(StandardCharsets.UTF_8)) {
                assertThat(saidSecond.readLine()).startsWith("Waiting for the build");
                Files.writeString(folder.resolve("gate"), "go on\n");
                assertThat(first.waitFor()).isZero();
                assertThat(second.waitFor()).isZero();
            }
        }
        assertThat(house.mavenRuns()).isEqualTo(1);
    }

    @Test
    void takesOverTheLockOfALauncherThatDied() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock =
                Files.createDirectories(house.root.resolve("target/launcher")).resolve("lock");
        Files.createSymbolicLink(lock, Path.of(Long.toString(dead.pid())));
        assertThat(house.run("train").exitCode()).isZero();
        assertThat(Files.isSymbolicLink(lock)).isFalse();
    }

    @Test
    void saysWhatIsMissingWhereThereIsNoMaven() throws Exception {
        house.maven(house.tools.resolve("mvn"), "3.6.3", "");
        Run run = house.run("train");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output().lines())
                .last()
                .asString()
                .startsWith("openaeo: Maven 3.8.1 or newer is needed (found: 3.6.3 in ")
                .contains("please install it")
                .contains("MVNW_REPOURL");
    }

    @Test
    void fetchesMavenFromTheRepositoryThatTheSettingsName() throws Exception {
        Files.delete(house.tools.resolve("mvn"));
        String checksum = repositoryWithMaven();
        Path settings = folder.resolve("home/.m2/settings.xml");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, """
                <settings>
                  <mirrors>
                    <mirror><id>ours</id><url>file://%s</url><mirrorOf>*</mirrorOf></mirror>
                  </mirrors>
                </settings>
                """.formatted(folder.resolve("repository")));
        Path maven = house.root.resolve("launcher/maven.bash");
        Files.writeString(maven, Files.readString(maven).replaceFirst("sha512=\\w+", "sha512=" + checksum));
        assertThat(house.run("train").exitCode()).isZero();
        assertThat(house.mavenRuns()).isEqualTo(1);
    }

    @Test
    void refusesAMavenWhoseChecksumIsAnother() throws Exception {
        Files.delete(house.tools.resolve("mvn"));
        repositoryWithMaven();
        house.environment.put("MVNW_REPOURL", "file://" + folder.resolve("repository"));
        Run run = house.run("train");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("has not the checksum of Maven");
        assertThat(folder.resolve("home/.cache/openaeo")).isEmptyDirectory();
    }

    /** Lays a Maven archive into a repository and returns its checksum. */
    private String repositoryWithMaven() throws Exception {
        String version = "3.9.11";
        house.maven(folder.resolve("apache-maven-" + version + "/bin/mvn"), version, "");
        Path archive = folder.resolve(
                "repository/org/apache/maven/apache-maven/" + version + "/apache-maven-" + version + "-bin.tar.gz");
        Files.createDirectories(archive.getParent());
        Run.of(new ProcessBuilder(
                "tar", "-czf", archive.toString(), "-C", folder.toString(), "apache-maven-" + version));
        byte[] digest = java.security.MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive));
        return java.util.HexFormat.of().formatHex(digest);
    }
}
