package org.openaeo.standards.reading;

import java.util.List;
import java.util.Optional;

/** What came of reading a file. */
public sealed interface Reading<T> {
    record Accepted<T>(T thing) implements Reading<T> {}

    /** With every fault there is. */
    record Refused<T>(List<Fault> faults) implements Reading<T> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    default List<Fault> listed() {
        return switch (this) {
            case Accepted<T> accepted -> List.of();
            case Refused<T>(List<Fault> faults) -> faults;
        };
    }

    default Optional<T> found() {
        return switch (this) {
            case Accepted<T>(T thing) -> Optional.of(thing);
            case Refused<T> refused -> Optional.empty();
        };
    }
}
