package org.openaeo.platform.work;

import java.util.Optional;
import java.util.UUID;

/** Names one piece of long work. */
public record WorkId(UUID value) {
    public static WorkId next() {
        return new WorkId(UUID.randomUUID());
    }

    public static Optional<WorkId> parse(String text) {
        try {
            return Optional.of(new WorkId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
