package org.openaeo.trust;

import java.util.Set;

/**
 * What a statement would do if it were made now.
 *
 * @param stated what the register would answer
 * @param before how the operator stands in its best role at the effective instant
 * @param after how it would stand then
 */
public record Foresight(Stated stated, TrustAnswer before, TrustAnswer after) {
    /** All that speaks against it; empty where it would be taken. */
    public Set<Objection> objections() {
        return stated instanceof Stated.Refused(Set<Objection> objections) ? objections : Set.of();
    }
}
