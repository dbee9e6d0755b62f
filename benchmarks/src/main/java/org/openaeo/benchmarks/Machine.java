package org.openaeo.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/**
 * What a figure was measured on; without it a figure means nothing.
 *
 * @param memoryGib of the machine, not of the heap
 */
record Machine(LocalDate date, String processor, int cores, long memoryGib, String system, String java) {

    static Machine thisOne(Clock clock) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                LocalDate.now(clock),
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.vendor") + " " + System.getProperty("java.runtime.version"));
    }

    private static String processorName() {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(file)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*: *", ""))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    /** In one line, for the head of a table. */
    String sentence() {
        return String.format(
                Locale.ROOT,
                "Measured on %s: %s, %d cores, %d GiB memory, %s, Java %s.",
                date,
                processor,
                cores,
                memoryGib,
                system,
                java);
    }
}
