package org.openaeo.engine.declaration;

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

    public boolean isLabel() {
        return this == CONFORM || this == IRREGULAR;
    }

    static InspectionOutcome ofOrdinal(int ordinal) {
        return VALUES[ordinal];
    }
}
