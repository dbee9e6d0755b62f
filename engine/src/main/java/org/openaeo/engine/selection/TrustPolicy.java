package org.openaeo.engine.selection;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What trust changes, as data that an administration keeps in versions.
 *
 * <p>Level codes are those of the canonical column {@code trust}; the engine gives none of them a meaning.
 *
 * @param version how the administration names this edition
 * @param levels policy by level code
 * @param otherwise the policy for a declaration without a trust level, or with one not named here
 */
public record TrustPolicy(String version, Map<String, LevelPolicy> levels, LevelPolicy otherwise) {
    public TrustPolicy {
        levels = Collections.unmodifiableMap(new TreeMap<>(levels));
    }

    /** Everybody is treated alike. */
    public static TrustPolicy neutral() {
        return new TrustPolicy("none", Map.of(), LevelPolicy.NEUTRAL);
    }

    /** The policy of a level; an empty code stands for "no trust level known". */
    public LevelPolicy of(String level) {
        return levels.getOrDefault(level, otherwise);
    }
}
