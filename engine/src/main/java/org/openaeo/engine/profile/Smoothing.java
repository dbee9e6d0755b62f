package org.openaeo.engine.profile;

import java.util.EnumMap;
import java.util.Map;

/**
 * How strongly each family's rate leans on its parent's: the weight of the parent's rate, in inspections.
 *
 * <p>With strength s a group of n inspections, r of them irregular, under a parent's rate p has the rate
 * (r + s p) / (n + s).
 */
public record Smoothing(Map<ProfileFamily, Double> strengths) {
    public Smoothing {
        strengths = Map.copyOf(strengths);
        strengths.forEach((family, strength) -> {
            if (!(strength > 0) || strength.isInfinite()) {
                throw new IllegalArgumentException("smoothing of " + family + " must be positive: " + strength);
            }
        });
    }

    /** The same strength for every family. */
    public static Smoothing uniform(double strength) {
        Map<ProfileFamily, Double> strengths = new EnumMap<>(ProfileFamily.class);
        for (ProfileFamily family : ProfileFamily.values()) {
            strengths.put(family, strength);
        }
        return new Smoothing(strengths);
    }

    double strength(ProfileFamily family) {
        return strengths.getOrDefault(family, 1.0);
    }
}
