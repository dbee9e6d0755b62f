package org.openaeo.clearance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** From where an outcome came to us. */
public enum OutcomeSource {
    /** An officer recorded it on a page. */
    OFFICER,
    /** Another system sent it. */
    MACHINE,
    /** It came with a file of declarations. */
    FILE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OutcomeSource> parse(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code().equals(code))
                .findFirst();
    }
}
