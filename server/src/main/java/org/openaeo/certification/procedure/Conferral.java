package org.openaeo.certification.procedure;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One authorisation that a decision confers.
 *
 * @param type of the programme
 * @param tier of that type
 * @param roles that it covers
 * @param site for which site of the company, where the type is granted by site
 */
public record Conferral(String type, String tier, Set<String> roles, Optional<UUID> site) {
    public Conferral {
        roles = Set.copyOf(roles);
    }

    /** For the whole company. */
    public Conferral(String type, String tier, Set<String> roles) {
        this(type, tier, roles, Optional.empty());
    }
}
