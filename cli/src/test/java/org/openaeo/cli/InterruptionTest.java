package org.openaeo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class InterruptionTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void leavesNoPartOfAFileBehind() throws IOException, InterruptedException {
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process process = generateWithoutEnd();
            try {
                WatchKey begun = watch.poll(50, TimeUnit.SECONDS);
                assertThat(begun).describedAs("a file was begun").isNotNull();

                process.destroy();

                assertThat(process.waitFor()).isEqualTo(143);
                assertThat(folder).isEmptyDirectory();
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private Process generateWithoutEnd() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.openaeo.cli.OpenAeoCommand",
                        "generate",
                        "--rows",
                        "2000000000",
                        "--out",
                        folder.resolve("endless.csv").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
