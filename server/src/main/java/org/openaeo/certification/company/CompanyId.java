package org.openaeo.certification.company;

import java.util.Optional;
import java.util.UUID;

/** Names one company, whatever it is called and whoever else knows it by which number. */
public record CompanyId(UUID value) {
    public static CompanyId random() {
        return new CompanyId(UUID.randomUUID());
    }

    /** The id as it stands in an address; empty where it is none. */
    public static Optional<CompanyId> parse(String text) {
        try {
            return Optional.of(new CompanyId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
