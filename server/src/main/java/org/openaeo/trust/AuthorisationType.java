package org.openaeo.trust;

import java.util.Locale;
import java.util.Optional;

/** The kind of authorisation held, as the programme names it: AEOC, AEOS, AEOF and whatever else its data lists. */
public record AuthorisationType(String code) implements Comparable<AuthorisationType> {
    public AuthorisationType {
        CodeText.checked("type of authorisation", code);
    }

    /** The code as typed or sent, in any case; empty where it has not the form of a code. */
    public static Optional<AuthorisationType> parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return CodeText.isWellFormed(code) ? Optional.of(new AuthorisationType(code)) : Optional.empty();
    }

    @Override
    public int compareTo(AuthorisationType other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
