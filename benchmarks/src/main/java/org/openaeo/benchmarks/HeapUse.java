package org.openaeo.benchmarks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a heap held, from the log of its collections. Use only grows from one collection to the next, so it is largest
 * right before one or at the end.
 *
 * <p>The peaks of the heap's parts cannot be added up instead: they are reached at different times, and their sum can
 * be more than the process ever had.
 *
 * @param mostBytes the most that it held at one time, garbage included
 * @param mostAfterBytes the most that a collection left
 */
record HeapUse(long mostBytes, long mostAfterBytes) {
    /** As in {@code GC(7) Pause Young (Normal) (G1 Evacuation Pause) 582M->252M(616M) 61.274ms}. */
    private static final Pattern COLLECTION = Pattern.compile(" ([0-9]+)M->([0-9]+)M\\([0-9]+M\\)");

    /** @param endBytes what it held when the command ended */
    static HeapUse of(List<String> log, long endBytes) {
        long most = endBytes;
        long mostAfter = 0;
        for (String line : log) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                most = Math.max(most, Long.parseLong(collection.group(1)) << 20);
                mostAfter = Math.max(mostAfter, Long.parseLong(collection.group(2)) << 20);
            }
        }
        return new HeapUse(most, mostAfter);
    }
}
