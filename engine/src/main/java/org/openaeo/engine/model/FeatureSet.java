package org.openaeo.engine.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.openaeo.engine.profile.ProfileFamily;
import org.openaeo.engine.profile.ProfileSettings;

/** The features of a model, in the order in which its trees count them. */
public record FeatureSet(List<Feature> features) {
    private static final Set<ProfileFamily> WITH_REVENUE =
            EnumSet.of(ProfileFamily.IMPORTER, ProfileFamily.SELLER, ProfileFamily.HS4, ProfileFamily.HS);

    public FeatureSet {
        features = List.copyOf(features);
    }

    public int size() {
        return features.size();
    }

    public List<String> codes() {
        return features.stream().map(Feature::code).toList();
    }

    /** Every feature that the kept profiles allow. */
    public static FeatureSet of(ProfileSettings settings) {
        List<Feature> features = new ArrayList<>();
        for (FeatureKind kind : FeatureKind.values()) {
            if (kind.statistic().isEmpty()) {
                features.add(new Feature(kind, null));
            }
        }
        for (ProfileFamily family : ProfileFamily.values()) {
            if (family != ProfileFamily.ALL && settings.families().contains(family)) {
                for (FeatureKind kind : FeatureKind.values()) {
                    if (Feature.applies(kind, family) && worthwhile(kind, family)) {
                        features.add(new Feature(kind, family));
                    }
                }
            }
        }
        return new FeatureSet(features);
    }

    private static boolean worthwhile(FeatureKind kind, ProfileFamily family) {
        return kind != FeatureKind.MEAN_REVENUE || WITH_REVENUE.contains(family);
    }
}
