package org.openaeo.standards.reading;

import java.util.Optional;
import java.util.function.Function;

import org.openaeo.standards.Words;

/** What the readers of the three kinds of files share. */
final class Readers {
    /** Read where there is no text; the fault told of it. */
    static final Words NO_WORDS = Words.of("", "", "");

    private Readers() {}

    static <T> Reading<T> read(String file, String text, Function<Place, T> reader) {
        Faults faults = new Faults(file);
        Optional<T> read = Sheet.open(text, faults).map(reader);
        return read.isPresent() ? faults.verdict(read.get()) : faults.refusal();
    }
}
