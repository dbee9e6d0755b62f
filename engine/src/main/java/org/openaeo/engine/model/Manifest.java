package org.openaeo.engine.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import org.openaeo.engine.profile.Decay;
import org.openaeo.engine.profile.ProfileFamily;
import org.openaeo.engine.profile.ProfileForm;
import org.openaeo.engine.profile.ProfileSettings;
import org.openaeo.engine.profile.Profiles;
import org.openaeo.engine.profile.Smoothing;

/**
 * The part of a model file that a person can read: JSON that describes the rest of it.
 *
 * @param profileVersion see {@link ProfileForm#VERSION}
 * @param features codes in the trees' order
 * @param profileFamilies codes of the families whose profiles are kept
 * @param smoothing strength by family code
 * @param novelCalibration of the trees for goods lines never inspected; absent where there are none
 * @param revenue absent where the duty at stake is taken
 */
record Manifest(
        int profileVersion,
        List<Feature> features,
        List<String> profileFamilies,
        double halfLifeDays,
        Map<String, Double> smoothing,
        Calibration calibration,
        @Nullable Calibration novelCalibration,
        @Nullable Revenue revenue,
        ModelCard card) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** See {@link RevenueModel}. */
    record Revenue(double smear, double largest) {}

    static Manifest of(TargetingModel model) {
        ProfileSettings profiles = model.profiles().settings();
        Map<String, Double> strengths = new TreeMap<>();
        model.smoothing().strengths().forEach((family, strength) -> strengths.put(family.code(), strength));
        RevenueModel revenue = model.revenue();
        return new Manifest(
                ProfileForm.VERSION,
                model.features(),
                profiles.families().stream().map(ProfileFamily::code).toList(),
                profiles.decay().halfLifeDays(),
                strengths,
                model.heads().known().calibration(),
                model.heads().novel() == null ? null : model.heads().novel().calibration(),
                revenue.trees() == null ? null : new Revenue(revenue.smear(), revenue.largest()),
                model.card());
    }

    byte[] toJson() {
        return MAPPER.writeValueAsBytes(this);
    }

    static Manifest parse(byte[] json) {
        Manifest manifest = MAPPER.readValue(json, Manifest.class);
        if (manifest.profileVersion < ProfileForm.OLDEST_VERSION || manifest.profileVersion > ProfileForm.VERSION) {
            throw new IllegalArgumentException("profiles of another version: " + manifest.profileVersion);
        }
        return manifest;
    }

    ProfileSettings profileSettings() {
        Set<ProfileFamily> families = EnumSet.noneOf(ProfileFamily.class);
        profileFamilies.forEach(code -> families.add(family(code)));
        return new ProfileSettings(families, new Decay(halfLifeDays));
    }

    TargetingModel model(
            Trees trees,
            @Nullable Trees novelTrees,
            @Nullable Trees revenueTrees,
            Profiles profiles,
            org.openaeo.engine.profile.GoodsLines lines) {
        Map<ProfileFamily, Double> strengths = new java.util.EnumMap<>(ProfileFamily.class);
        smoothing.forEach((code, strength) -> strengths.put(family(code), strength));
        RevenueModel revenueModel = revenue == null
                ? RevenueModel.DUTY_AT_STAKE
                : new RevenueModel(revenueTrees, revenue.smear, revenue.largest);
        FeatureSet set = new FeatureSet(features);
        Head novel = novelTrees == null || novelCalibration == null ? null : new Head(novelTrees, novelCalibration);
        Heads heads = new Heads(
                new Head(trees, calibration),
                novel,
                novel == null ? -1 : set.codes().indexOf(Heads.GATE));
        return new TargetingModel(card, set, heads, revenueModel, new Smoothing(strengths), profiles, lines);
    }

    private static ProfileFamily family(String code) {
        return ProfileFamily.named(code)
                .orElseThrow(() -> new IllegalArgumentException("no profile is called " + code));
    }
}
