package org.openaeo.risk;

import java.util.Optional;
import java.util.UUID;

/** The number under which a model is registered. */
public record ModelId(UUID value) {

    /** Reads an id as it stands in addresses and messages; empty where the text is none. */
    public static Optional<ModelId> parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            return value.toString().equalsIgnoreCase(text) ? Optional.of(new ModelId(value)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
