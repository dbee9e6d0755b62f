package org.openaeo.standards;

import java.util.Set;

/**
 * A step of a type of authorisation.
 *
 * @param level the level of trust that it confers, a code of {@link Programme#levels()}
 * @param minimumScore in per cent of the weights asked
 * @param benefits beyond those of the type
 */
public record Tier(String code, Words name, String level, int minimumScore, Set<String> benefits) {
    public Tier {
        benefits = Set.copyOf(benefits);
    }
}
