package org.openaeo.engine.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.profile.ProfileFact;
import org.openaeo.engine.profile.ProfileFamily;
import org.openaeo.engine.profile.ProfileKeys;
import org.openaeo.engine.profile.ProfileReader;
import org.openaeo.engine.profile.Profiles;
import org.openaeo.engine.profile.Smoothing;

/**
 * What was learned from a history: trees that judge a declaration by its own figures and by the profiles of its
 * groups, together with those profiles. Immutable and safe for many threads.
 */
public final class TargetingModel {
    private static final int BLOCK = 512;

    private final ModelCard card;
    private final FeatureSet features;
    private final Trees trees;
    private final Calibration calibration;
    private final RevenueModel revenue;
    private final Smoothing smoothing;
    private final Profiles profiles;

    TargetingModel(
            ModelCard card,
            FeatureSet features,
            Trees trees,
            Calibration calibration,
            RevenueModel revenue,
            Smoothing smoothing,
            Profiles profiles) {
        this.card = card;
        this.features = features;
        this.trees = trees;
        this.calibration = calibration;
        this.revenue = revenue;
        this.smoothing = smoothing;
        this.profiles = profiles;
    }

    public ModelCard card() {
        return card;
    }

    public List<Feature> features() {
        return features.features();
    }

    /** Scores every declaration by what the profiles know: none sees another of the same set. */
    public Scores score(Declarations declarations, Progress progress) {
        int size = declarations.size();
        float[] margins = new float[size];
        double[] probabilities = new double[size];
        double[] expectedRevenues = new double[size];
        FeatureExtractor extractor = extractor(declarations);
        float[] row = new float[features.size()];
        for (int at = 0; at < size; at++) {
            if (at % BLOCK == 0) {
                progress.report("score", at, size);
            }
            extractor.extract(at, row, 0);
            margins[at] = trees.margin(row, 0);
            probabilities[at] = calibration.probability(margins[at]);
            expectedRevenues[at] = probabilities[at] * revenue.ifIrregular(declarations, at, row, 0);
        }
        progress.report("score", size, size);
        return new Scores(margins, probabilities, expectedRevenues);
    }

    /** Why one declaration has the score that {@link #score} gives it. */
    public Contributions explain(Declarations declarations, int row) {
        FeatureExtractor extractor = extractor(declarations);
        float[] values = new float[features.size()];
        extractor.extract(row, values, 0);
        TreeShap shap = new TreeShap(trees);
        double[] shares = shap.contributions(values);
        List<Contribution> contributions = new ArrayList<>(shares.length);
        for (int at = 0; at < shares.length; at++) {
            contributions.add(new Contribution(features.features().get(at), values[at], shares[at]));
        }
        float margin = trees.margin(values, 0);
        double probability = calibration.probability(margin);
        double unitValue = Math.exp(ProfileKeys.of(declarations).logUnitValue(row));
        return new Contributions(
                shap.base(),
                margin,
                probability,
                probability * revenue.ifIrregular(declarations, row, values, 0),
                contributions,
                facts(extractor.reader()),
                Double.isNaN(unitValue) ? OptionalDouble.empty() : OptionalDouble.of(unitValue));
    }

    /**
     * The same trees over profiles that have also seen the newer history: its traffic, and those of its outcomes that
     * are labels. Nothing of it may have been observed before.
     */
    public TargetingModel advancedBy(Declarations newerHistory) {
        Profiles advanced = profiles.copy();
        advanced.observeAll(newerHistory);
        return new TargetingModel(card, features, trees, calibration, revenue, smoothing, advanced);
    }

    /** The last day that the profiles have seen, in days since 1970. */
    public int seenUntil() {
        return profiles.lastDay();
    }

    private Map<ProfileFamily, ProfileFact> facts(ProfileReader reader) {
        Map<ProfileFamily, ProfileFact> facts = new EnumMap<>(ProfileFamily.class);
        for (ProfileFamily family : profiles.settings().families()) {
            if (reader.states(family)) {
                facts.put(family, reader.fact(family));
            }
        }
        return facts;
    }

    private FeatureExtractor extractor(Declarations declarations) {
        ProfileReader reader = new ProfileReader(profiles, profiles, smoothing);
        return new FeatureExtractor(features, ProfileKeys.of(declarations), reader);
    }
}
