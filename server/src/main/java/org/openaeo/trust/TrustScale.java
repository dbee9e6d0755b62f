package org.openaeo.trust;

import java.util.Map;
import java.util.Optional;

/** The programme's trust levels in order: a higher rank is more trust. */
public record TrustScale(Map<TrustLevel, Integer> ranks) {
    public TrustScale {
        ranks = Map.copyOf(ranks);
        for (TrustLevel level : ranks.keySet()) {
            if (!level.isGrantable()) {
                throw new IllegalArgumentException(level + " is a mark and has no rank");
            }
        }
    }

    public boolean knows(TrustLevel level) {
        return ranks.containsKey(level);
    }

    /** The rank of a level that a statement confers. A level taken out of the programme since ranks below all. */
    public int rank(TrustLevel level) {
        return Optional.ofNullable(ranks.get(level)).orElse(Integer.MIN_VALUE);
    }
}
