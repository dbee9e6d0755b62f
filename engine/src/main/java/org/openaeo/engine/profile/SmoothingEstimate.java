package org.openaeo.engine.profile;

import java.util.EnumMap;
import java.util.Map;

import static org.openaeo.engine.profile.ProfileStatistic.INSPECTED;
import static org.openaeo.engine.profile.ProfileStatistic.IRREGULAR;
import static org.openaeo.engine.profile.ProfileStatistic.RATE;

/**
 * Learns from a history how strongly each family's rate should lean on its parent's (empirical Bayes).
 *
 * <p>Where groups of a family truly differ from their parent, the counts of irregular ones scatter more than chance
 * alone would have it. With n inspected and r irregular in a group under a parent's rate p, a beta-binomial law with
 * correlation rho has the variance n p (1 - p) (1 + (n - 1) rho); matching moments over all groups of two or more
 * gives rho, and the strength that goes with it is (1 - rho) / rho. The parent's rate is taken without the group's
 * own part, or small groups would seem to agree with it.
 */
public final class SmoothingEstimate {
    private static final double LEAST = 0.1;
    private static final double MOST = 50;
    private static final double START = 2;
    private static final int PASSES = 2;
    private static final double LEAST_GROUP = 1.5;

    private SmoothingEstimate() {}

    /**
     * @param profiles that have observed the rows' outcomes
     * @param rows labelled ones
     */
    public static Smoothing of(Profiles profiles, ProfileKeys keys, int[] rows) {
        Smoothing smoothing = Smoothing.uniform(START);
        for (int pass = 0; pass < PASSES; pass++) {
            smoothing = improve(profiles, keys, rows, smoothing);
        }
        return smoothing;
    }

    private static Smoothing improve(Profiles profiles, ProfileKeys keys, int[] rows, Smoothing smoothing) {
        ProfileReader reader = new ProfileReader(profiles, profiles, smoothing);
        Map<ProfileFamily, Scatter> scatters = new EnumMap<>(ProfileFamily.class);
        profiles.settings().families().forEach(family -> scatters.put(family, new Scatter(family)));
        for (int row : rows) {
            reader.read(keys, row);
            for (Scatter scatter : scatters.values()) {
                scatter.add(reader.statistics(), smoothing);
            }
        }
        Map<ProfileFamily, Double> strengths = new EnumMap<>(ProfileFamily.class);
        scatters.forEach((family, scatter) -> strengths.put(family, scatter.strength()));
        return new Smoothing(strengths);
    }

    /** Collects how much the groups of one family scatter about their parents. */
    private static final class Scatter {
        private final ProfileFamily family;
        private double excess;
        private double room;

        Scatter(ProfileFamily family) {
            this.family = family;
        }

        /** Every group is met once for each of its labelled rows, so each meeting counts for its share. */
        void add(double[] statistics, Smoothing smoothing) {
            double inspected = statistics[ProfileReader.index(family, INSPECTED)];
            if (!(inspected >= LEAST_GROUP) || family.parent().isEmpty()) {
                return;
            }
            double irregular = statistics[ProfileReader.index(family, IRREGULAR)];
            double p = rateWithout(statistics, inspected, irregular, smoothing);
            double variance = p * (1 - p);
            if (variance > 0) {
                double gap = irregular - inspected * p;
                excess += (gap * gap / variance - inspected) / inspected;
                room += inspected - 1;
            }
        }

        private double rateWithout(double[] statistics, double inspected, double irregular, Smoothing smoothing) {
            ProfileFamily parent = family.parent().orElseThrow();
            double strength = smoothing.strength(parent);
            double above = parent.parent()
                    .map(next -> statistics[ProfileReader.index(next, RATE)])
                    .orElse(0.5);
            double others = Math.max(0, statistics[ProfileReader.index(parent, INSPECTED)] - inspected);
            double found = Math.max(0, statistics[ProfileReader.index(parent, IRREGULAR)] - irregular);
            return (Math.min(found, others) + strength * above) / (others + strength);
        }

        double strength() {
            double correlation = room > 0 ? Math.clamp(excess / room, 1e-6, 1 - 1e-6) : 1e-6;
            return Math.clamp((1 - correlation) / correlation, LEAST, MOST);
        }
    }
}
