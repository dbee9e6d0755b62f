package org.openaeo.benchmarks;

import java.util.List;

/** What Linux says of a process's memory. */
final class ResidentMemory {
    private ResidentMemory() {}

    /** The most that was resident, in bytes, from the lines of the process's status file; -1 where it is not stated. */
    static long peak(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(kibibytes -> Long.parseLong(kibibytes) * 1024)
                .findFirst()
                .orElse(-1);
    }
}
