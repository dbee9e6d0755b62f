package org.openaeo.standards;

import java.util.Set;

/**
 * For how long somebody may not apply again.
 *
 * @param types the types of authorisation it holds for; empty: all
 */
public record Bar(Cause cause, Length length, Set<String> types, String legalReference) {
    public Bar {
        types = Set.copyOf(types);
    }

    /** After what. */
    public enum Cause {
        REFUSAL,
        FALSE_INFORMATION,
        REVOCATION,
        ANNULMENT,
        SURRENDER,
        WITHDRAWAL
    }
}
