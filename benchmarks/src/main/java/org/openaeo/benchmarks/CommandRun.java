package org.openaeo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One command of the command line in a virtual machine of its own, start included.
 *
 * @param seconds from start to end, as a user waits
 * @param heap what its heap held
 * @param residentBytes the most memory that the process had, -1 where the system does not say
 */
record CommandRun(double seconds, HeapUse heap, long residentBytes) {

    static CommandRun of(String heap, String... arguments) throws IOException, InterruptedException {
        Path report = Files.createTempFile("openaeo", ".memory");
        Path collections = Files.createTempFile("openaeo", ".collections");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Xlog:gc:file=" + collections + ":none",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                MeasuredCommand.class.getName(),
                report.toString()));
        command.addAll(List.of(arguments));
        long started = System.nanoTime();
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        double seconds = (System.nanoTime() - started) / 1e9;
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", arguments) + " ended with " + exit);
        }
        List<String> memory = Files.readAllLines(report);
        HeapUse use = HeapUse.of(Files.readAllLines(collections), Long.parseLong(memory.get(0)));
        Files.delete(report);
        Files.delete(collections);
        return new CommandRun(seconds, use, Long.parseLong(memory.get(1)));
    }
}
