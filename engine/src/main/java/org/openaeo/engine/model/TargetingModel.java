package org.openaeo.engine.model;

import java.util.List;
import java.util.function.Consumer;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.profile.GoodsLines;
import org.openaeo.engine.profile.ProfileKeys;
import org.openaeo.engine.profile.ProfileReader;
import org.openaeo.engine.profile.Profiles;
import org.openaeo.engine.profile.Smoothing;

/**
 * What was learned from a history: trees that judge a declaration by its own figures and by the profiles of its
 * groups, together with those profiles. Immutable and safe for many threads.
 */
public final class TargetingModel {
    private final ModelCard card;
    private final FeatureSet features;
    private final Heads heads;
    private final RevenueModel revenue;
    private final Smoothing smoothing;
    private final Profiles profiles;
    private final GoodsLines goodsLines;

    TargetingModel(
            ModelCard card,
            FeatureSet features,
            Heads heads,
            RevenueModel revenue,
            Smoothing smoothing,
            Profiles profiles,
            GoodsLines goodsLines) {
        this.card = card;
        this.features = features;
        this.heads = heads;
        this.revenue = revenue;
        this.smoothing = smoothing;
        this.profiles = profiles;
        this.goodsLines = goodsLines;
    }

    public ModelCard card() {
        return card;
    }

    public List<Feature> features() {
        return features.features();
    }

    /** Scores every declaration by what the profiles know: none sees another of the same set. */
    public Scores score(Declarations declarations, Progress progress) {
        return new BulkScoring(this, declarations).run(progress);
    }

    /** Why one declaration has the score that {@link #score} gives it. */
    public Contributions explain(Declarations declarations, int row) {
        return explainer(declarations).explain(row);
    }

    /** Explains many declarations of one set. Each thread needs its own. */
    public Explainer explainer(Declarations declarations) {
        return new Explainer(declarations, features, heads, revenue, extractor(declarations));
    }

    /**
     * Scores a declaration by facts that were read before, whatever the profiles know today: the same facts give the
     * same score, years later.
     *
     * @param facts the features as scored, in the order of {@link #features}
     */
    public Scores rescore(Declarations declarations, int row, float[] facts) {
        if (facts.length != features.size()) {
            throw new IllegalArgumentException(facts.length + " facts for " + features.size() + " features");
        }
        Head head = heads.of(facts, 0);
        float margin = head.margin(facts, 0);
        double probability = head.probability(margin);
        double expected = probability * revenue.ifIrregular(declarations, row, facts, 0);
        return new Scores(new float[] {margin}, new double[] {probability}, new double[] {expected});
    }

    /**
     * The same trees over profiles that have also seen the newer history: its traffic, and those of its outcomes that
     * are labels. Nothing of it may have been observed before.
     */
    public TargetingModel advancedBy(Declarations newerHistory) {
        return advancedBy(profiles -> profiles.observeAll(newerHistory));
    }

    /** The same trees over a copy of the profiles, after {@code newer} has told the copy what there is to observe. */
    public TargetingModel advancedBy(Consumer<Profiles> newer) {
        Profiles advanced = profiles.copy();
        newer.accept(advanced);
        return new TargetingModel(card, features, heads, revenue, smoothing, advanced, goodsLines);
    }

    /** The same trees over profiles that have seen nothing yet, for going through a history from its first day. */
    public TargetingModel withoutHistory() {
        Profiles none = new Profiles(profiles.settings());
        return new TargetingModel(card, features, heads, revenue, smoothing, none, goodsLines);
    }

    /**
     * The same model as if no goods line had ever been inspected before: every declaration goes to the trees that judge
     * such lines. Without trees of that kind it is the model itself.
     */
    public TargetingModel judgingAlone() {
        Head novel = heads.novel();
        Heads alone = novel == null ? heads : new Heads(novel, null, -1);
        return new TargetingModel(card, features, alone, revenue, smoothing, profiles, goodsLines);
    }

    /** The last day that the profiles have seen, in days since 1970. */
    public int seenUntil() {
        return profiles.lastDay();
    }

    /** The goods lines of the training window, by which rows that are new to the trees are told apart. */
    public GoodsLines goodsLines() {
        return goodsLines;
    }

    FeatureSet featureSet() {
        return features;
    }

    Heads heads() {
        return heads;
    }

    RevenueModel revenue() {
        return revenue;
    }

    Smoothing smoothing() {
        return smoothing;
    }

    Profiles profiles() {
        return profiles;
    }

    private FeatureExtractor extractor(Declarations declarations) {
        return extractor(ProfileKeys.of(declarations));
    }

    FeatureExtractor extractor(ProfileKeys keys) {
        return new FeatureExtractor(features, keys, new ProfileReader(profiles, profiles, smoothing));
    }
}
