package org.openaeo.engine.declaration;

import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a declaration after the border.
 *
 * <p>Only {@link #CONFORM} and {@link #IRREGULAR} are labels. A declaration that nobody inspected, or that was
 * chosen and then not controlled, says nothing about its goods and never counts as clean.
 */
public enum InspectionOutcome {
    /** Nobody chose it. */
    NOT_INSPECTED,
    /** Chosen, yet the control was not made. */
    NOT_CONTROLLED,
    CONFORM,
    IRREGULAR;

    private static final InspectionOutcome[] VALUES = values();

    private final String code = name().toLowerCase(Locale.ROOT);

    public boolean isLabel() {
        return this == CONFORM || this == IRREGULAR;
    }

    /** What files call it: {@code not_inspected}, {@code not_controlled}, {@code conform}, {@code irregular}. */
    public String code() {
        return code;
    }

    public static Optional<InspectionOutcome> named(String code) {
        for (InspectionOutcome outcome : VALUES) {
            if (outcome.code.equals(code)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    static InspectionOutcome ofOrdinal(int ordinal) {
        return VALUES[ordinal];
    }
}
