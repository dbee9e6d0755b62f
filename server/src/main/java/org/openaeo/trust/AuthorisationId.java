package org.openaeo.trust;

import java.util.Optional;
import java.util.UUID;

/** Names one authorisation about which statements are made. */
public record AuthorisationId(UUID value) {
    public static AuthorisationId random() {
        return new AuthorisationId(UUID.randomUUID());
    }

    public static Optional<AuthorisationId> parse(String text) {
        try {
            return Optional.of(new AuthorisationId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
