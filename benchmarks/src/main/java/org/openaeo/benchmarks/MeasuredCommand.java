package org.openaeo.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.openaeo.cli.OpenAeoCommand;

/** Runs a command and at its end writes down what its heap holds and the most memory it ever had. */
final class MeasuredCommand {
    private MeasuredCommand() {}

    public static void main(String[] arguments) {
        // The command ends the virtual machine itself.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> writeDown(Path.of(arguments[0]))));
        OpenAeoCommand.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void writeDown(Path report) {
        try {
            Files.write(report, List.of(Long.toString(heapNow()), Long.toString(residentPeak())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long heapNow() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long residentPeak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.isReadable(status) ? ResidentMemory.peak(Files.readAllLines(status)) : -1;
    }
}
