package org.openaeo.clearance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What made an inspection be chosen. */
public enum ChosenBy {
    RULE,
    SCORE,
    /** By lot, the unbiased baseline that is never switched off. */
    RANDOM,
    INTELLIGENCE,
    /** A file told the outcome without saying why it was inspected; enters no hit rate. */
    UNKNOWN;

    /** Those that a selection run makes. */
    public static final List<ChosenBy> BY_A_RUN = List.of(RULE, SCORE, RANDOM);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChosenBy> parse(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
