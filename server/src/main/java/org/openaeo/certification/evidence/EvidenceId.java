package org.openaeo.certification.evidence;

import java.util.Optional;
import java.util.UUID;

/** Names one version of one file. */
public record EvidenceId(UUID value) {
    public static EvidenceId random() {
        return new EvidenceId(UUID.randomUUID());
    }

    /** The id as it stands in an address; empty where it is none. */
    public static Optional<EvidenceId> parse(String text) {
        try {
            return Optional.of(new EvidenceId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
