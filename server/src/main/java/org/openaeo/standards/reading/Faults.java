package org.openaeo.standards.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults of one file as they are found. */
final class Faults {
    private final String file;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(String path, int line, String code, String... arguments) {
        found.add(new Fault(file, path, line, code, List.of(arguments)));
    }

    /** What was read, where nothing was wrong with it. */
    <T> Reading<T> verdict(T read) {
        return found.isEmpty() ? new Reading.Accepted<>(read) : refusal();
    }

    <T> Reading<T> refusal() {
        return new Reading.Refused<>(
                found.stream().sorted(Comparator.comparingInt(Fault::line)).toList());
    }
}
