package org.openaeo.trust;

import java.util.Optional;
import java.util.UUID;

/** Names one operator for as long as the register exists, whatever identifiers it gains and loses. */
public record OperatorId(UUID value) {
    public static OperatorId random() {
        return new OperatorId(UUID.randomUUID());
    }

    public static Optional<OperatorId> parse(String text) {
        try {
            return Optional.of(new OperatorId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
