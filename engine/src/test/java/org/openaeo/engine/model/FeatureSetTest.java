package org.openaeo.engine.model;

import org.junit.jupiter.api.Test;

import org.openaeo.engine.profile.Decay;
import org.openaeo.engine.profile.ProfileFamily;
import org.openaeo.engine.profile.ProfileSettings;

import static org.assertj.core.api.Assertions.assertThat;

class FeatureSetTest {
    private static final ProfileSettings SETTINGS = ProfileSettings.all(Decay.NONE);

    @Test
    void everyFeatureIsFoundByItsCode() {
        FeatureSet set = FeatureSet.of(SETTINGS);

        assertThat(set.codes()).doesNotHaveDuplicates();
        assertThat(set.features())
                .allSatisfy(feature -> assertThat(Feature.named(feature.code())).contains(feature));
        assertThat(set.codes()).contains("unit_value", "importer.rate", "hs_origin.unit_value_deviation");
    }

    @Test
    void whatMakesNoFeatureIsNotFound() {
        assertThat(Feature.named("importer")).isEmpty();
        assertThat(Feature.named("rate")).isEmpty();
        assertThat(Feature.named("importer.value")).isEmpty();
        assertThat(Feature.named("nobody.rate")).isEmpty();
        assertThat(Feature.named("goods_line.age")).isEmpty();
    }

    @Test
    void aFamilyNotKeptHasNoFeatures() {
        FeatureSet set = FeatureSet.of(SETTINGS.without(ProfileFamily.GOODS_LINE));

        assertThat(set.codes()).noneMatch(code -> code.startsWith("goods_line"));
    }

    @Test
    void memoryOfRepeatsGoesAsAWhole() {
        FeatureSet set = FeatureSet.of(SETTINGS.withoutRepeats());

        assertThat(set.features()).noneMatch(feature -> feature.family() == FeatureFamily.REPETITION);
        assertThat(FeatureSet.of(SETTINGS).features())
                .anyMatch(feature -> feature.family() == FeatureFamily.REPETITION);
        assertThat(SETTINGS.remembersRepeats()).isTrue();
        assertThat(SETTINGS.withoutRepeats().remembersRepeats()).isFalse();
    }
}
