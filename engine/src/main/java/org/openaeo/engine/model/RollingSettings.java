package org.openaeo.engine.model;

import org.openaeo.engine.profile.Decay;
import org.openaeo.engine.profile.ProfileFamily;
import org.openaeo.engine.profile.ProfileSettings;

/**
 * How a {@link RollingLearner} learns: smaller than the {@link TrainingSettings} of a model for use, since it is done
 * again every week.
 *
 * @param rounds trees of each training
 * @param depth of a tree
 * @param learningRate of boosting
 * @param mostRows the latest labelled rows that trees are grown on
 * @param repeats whether repeated goods lines are remembered
 */
public record RollingSettings(int rounds, int depth, double learningRate, int mostRows, boolean repeats) {
    public static final RollingSettings DEFAULT = new RollingSettings(60, 5, 0.15, 40_000, true);

    public RollingSettings {
        if (rounds < 1 || rounds > 2_000 || depth < 1 || depth > 12 || !(learningRate > 0 && learningRate <= 1)) {
            throw new IllegalArgumentException("1 to 2,000 trees of depth 1 to 12, at a rate up to 1");
        }
        if (mostRows < 100) {
            throw new IllegalArgumentException("at least 100 rows are learned from: " + mostRows);
        }
    }

    public ProfileSettings profiles() {
        ProfileSettings all = ProfileSettings.all(Decay.NONE);
        return repeats ? all : all.without(ProfileFamily.GOODS_LINE);
    }

    Boosting boosting() {
        Boosting usual = Boosting.DEFAULT;
        return new Boosting(
                rounds,
                rounds,
                depth,
                learningRate,
                usual.rowShare(),
                usual.featureShare(),
                usual.leastChildWeight(),
                usual.lambda());
    }
}
