package org.openaeo.journey.launcher;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openaeo.journey.Run;

import static org.assertj.core.api.Assertions.assertThat;

class StartingServerTest {
    @TempDir
    Path folder;

    private HouseOfCards house;
    private Path data;
    private String port;

    @BeforeEach
    void build() throws Exception {
        house = new HouseOfCards(folder).maven();
        house.jdk("25.0.3");
        data = folder.resolve("my data");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = Integer.toString(free.getLocalPort());
        }
    }

    @Test
    void startsTheDemonstrationOnItsPortAndFolder() {
        Run run = house.run("demo", "--port", port, "--data", data.toString());
        assertThat(run.output())
                .contains("[--spring.profiles.active=demo]")
                .contains("[--server.port=" + port + "]")
                .contains("my data]");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void startsForWorkWithoutTheDemonstration() {
        Run run = house.run("serve", "--port=" + port, "--data=" + data);
        assertThat(run.output()).contains("[--server.port=" + port + "]").doesNotContain("profiles.active");
    }

    @Test
    void takesARelativeFolderFromWhereTheUserStands() {
        house.run("demo", "--port", port, "--data", "my data");
        assertThat(data).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1", ""})
    void refusesWhatIsNoPort(String noPort) {
        Run run = house.run("demo", "--port", noPort, "--data", data.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).contains("is not a number from 1 to 65535");
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Run run = house.run("demo", "--port", Integer.toString(other.getLocalPort()), "--data", data.toString());
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.output()).contains("port " + other.getLocalPort() + " is taken");
        }
    }

    @Test
    void saysThatTheFolderCannotBeMade() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        Run run = house.run(
                "demo", "--port", port, "--data", folder.resolve("file/below").toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("cannot be made");
    }

    @Test
    void leavesAFolderAloneThatIsNotItsOwn() throws Exception {
        Files.createDirectory(data);
        Path thesis = Files.writeString(data.resolve("thesis.txt"), "ten years of work");
        Run run = house.run("demo", "--port", port, "--data", data.toString(), "--fresh");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("holds something else than OpenAEO's data");
        assertThat(thesis).hasContent("ten years of work");
    }

    @Test
    void keepsItsDataUnlessAskedToStartOver() throws Exception {
        Files.createDirectories(data.resolve("database"));
        Files.createFile(data.resolve("instance.lock"));
        Path table = Files.writeString(data.resolve("database/table"), "rows");
        house.run("demo", "--port", port, "--data", data.toString());
        assertThat(table).exists();
        house.jdkThatRunsSources();
        Run fresh = house.run("demo", "--port", port, "--data", data.toString(), "--fresh");
        assertThat(fresh.exitCode()).isZero();
        assertThat(data).isDirectoryContaining("glob:**/instance.lock");
        assertThat(data.resolve("database")).doesNotExist();
    }

    @Test
    void doesNotThrowAwayTheDataOfAServerAtWork() {
        Run run = house.run("serve", "--data", data.toString(), "--fresh");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).contains("--fresh belongs to demo");
    }

    @Test
    void doesNotStartOverUnderARunningServer() throws Exception {
        Files.createDirectories(data);
        Path table = Files.writeString(data.resolve("table"), "rows");
        house.jdkThatRunsSources();
        try (FileChannel lock =
                FileChannel.open(data.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            Run run = house.run("demo", "--port", port, "--data", data.toString(), "--fresh");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.output()).contains("is in use by a running server");
        }
        assertThat(table).exists();
    }
}
