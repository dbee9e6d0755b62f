package org.openaeo.certification.visit;

import java.util.Optional;
import java.util.UUID;

/** Names one visit. */
public record VisitId(UUID value) {
    public static VisitId random() {
        return new VisitId(UUID.randomUUID());
    }

    /** The id as it stands in an address; empty where it is none. */
    public static Optional<VisitId> parse(String text) {
        try {
            return Optional.of(new VisitId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
