package org.openaeo.trust;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an authorisation confers.
 *
 * @param type as the programme names it
 * @param tier the programme's own word for the grade, for example {@code AA}; empty where the type has none
 * @param level the trust level that targeting applies
 * @param roles in which the operator is covered; outside them the authorisation says nothing
 * @param benefits that it entitles to while in force
 * @param until the first instant at which it is no longer held; empty where it does not expire
 */
public record Terms(
        AuthorisationType type,
        Optional<String> tier,
        TrustLevel level,
        Set<OperatorRole> roles,
        Set<Benefit> benefits,
        Optional<Instant> until) {
    /** The longest tier. */
    public static final int LONGEST_TIER = 20;

    public Terms {
        if (!level.isGrantable()) {
            throw new IllegalArgumentException(level + " cannot be conferred");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an authorisation covers at least one role");
        }
        tier.ifPresent(Terms::checkTier);
        until = until.map(Moments::stored);
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        benefits = Collections.unmodifiableSortedSet(new TreeSet<>(benefits));
    }

    private static void checkTier(String tier) {
        if (tier.isBlank() || tier.length() > LONGEST_TIER) {
            throw new IllegalArgumentException("a tier has 1 to " + LONGEST_TIER + " characters");
        }
    }

    public boolean cover(OperatorRole role) {
        return roles.contains(role);
    }
}
