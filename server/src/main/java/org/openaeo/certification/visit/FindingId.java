package org.openaeo.certification.visit;

import java.util.Optional;
import java.util.UUID;

/** Names one finding: the key that its note was sent under. */
public record FindingId(UUID value) {
    /** The id as it stands in an address; empty where it is none. */
    public static Optional<FindingId> parse(String text) {
        try {
            return Optional.of(new FindingId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
