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

    /** The number under which the authorisation stands: that of its case, its type and, by site, its place there. */
    public String number(CaseHeader header) {
        String number = header.number() + "-" + type;
        return site.map(place -> number + "-" + place.toString().substring(0, 8))
                .orElse(number);
    }
}
