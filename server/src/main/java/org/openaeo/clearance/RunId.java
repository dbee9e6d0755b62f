package org.openaeo.clearance;

import java.util.Optional;
import java.util.UUID;

/** The number of a selection run. */
public record RunId(UUID value) {
    public static Optional<RunId> parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            return value.toString().equalsIgnoreCase(text) ? Optional.of(new RunId(value)) : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
