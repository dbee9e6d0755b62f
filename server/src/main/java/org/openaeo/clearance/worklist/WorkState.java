package org.openaeo.clearance.worklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far the inspection of a chosen declaration has come. */
public enum WorkState {
    OPEN,
    CONFORM,
    IRREGULAR,
    NOT_CONTROLLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WorkState> parse(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
