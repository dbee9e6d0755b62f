package org.openaeo.clearance.worklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what order a list is read. */
public enum WorkSort {
    /** As the selection ranked them: the first is to be inspected first. */
    RANK,
    /** The longest waiting first. */
    WAITING,
    /** The likeliest irregular first. */
    SCORE,
    /** The most revenue at stake first. */
    REVENUE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WorkSort> parse(String code) {
        return Arrays.stream(values()).filter(sort -> sort.code().equals(code)).findFirst();
    }
}
