package org.openaeo.certification;

import java.util.Optional;
import java.util.UUID;

/** Names one case file. */
public record CaseId(UUID value) implements Comparable<CaseId> {
    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }

    /** The id as it stands in an address; empty where it is none. */
    public static Optional<CaseId> parse(String text) {
        try {
            return Optional.of(new CaseId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
