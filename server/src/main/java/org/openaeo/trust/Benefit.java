package org.openaeo.trust;

import java.util.Locale;
import java.util.Optional;

/** A treatment that an authorisation entitles to, as the programme names it, for example fewer checks or priority. */
public record Benefit(String code) implements Comparable<Benefit> {
    public Benefit {
        CodeText.checked("benefit", code);
    }

    /** The code as typed or sent, in any case; empty where it has not the form of a code. */
    public static Optional<Benefit> parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return CodeText.isWellFormed(code) ? Optional.of(new Benefit(code)) : Optional.empty();
    }

    @Override
    public int compareTo(Benefit other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
