package org.openaeo.platform.security;

import java.util.UUID;

/** A person of the administration, for ever. */
public record PersonId(UUID value) {
    public static PersonId parse(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
