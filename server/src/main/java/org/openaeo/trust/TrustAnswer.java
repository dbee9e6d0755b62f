package org.openaeo.trust;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The answer to "whom do we trust, for what, at this instant".
 *
 * @param level what the trust policy is keyed by
 * @param basis the authorisation that the level rests on; empty for {@link TrustLevel#NONE}
 * @param benefits of every authorisation in force for the role asked about, none while suspended
 */
public record TrustAnswer(TrustLevel level, Optional<Basis> basis, Set<Benefit> benefits) {
    /** Nobody vouches for the operator in that role, or nobody knows it. */
    public static final TrustAnswer NONE = new TrustAnswer(TrustLevel.NONE, Optional.empty(), Set.of());

    public TrustAnswer {
        benefits = Set.copyOf(benefits);
    }

    /**
     * What an answer rests on.
     *
     * @param since from when the operator has stood so without a break
     * @param known when the statement by which that began was learnt
     */
    public record Basis(
            OperatorId operator,
            AuthorisationId authorisation,
            AuthorisationType type,
            Optional<String> tier,
            Source source,
            Instant since,
            Instant known) {}

    public boolean isSuspended() {
        return level.equals(TrustLevel.SUSPENDED);
    }

    public boolean isTrusted() {
        return level.isGrantable();
    }
}
