package org.openaeo.platform.machines;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.openaeo.platform.security.Scope;

/** A machine that may ask for tokens, or might before it was revoked. */
public record Machine(
        String clientId,
        String name,
        String secretHash,
        Set<Scope> scopes,
        Instant createdAt,
        Optional<Instant> revokedAt) {

    public Machine {
        scopes = Collections.unmodifiableSet(scopes.isEmpty() ? EnumSet.noneOf(Scope.class) : EnumSet.copyOf(scopes));
    }

    public boolean revoked() {
        return revokedAt.isPresent();
    }

    @Override
    public String toString() {
        return "Machine " + clientId;
    }
}
