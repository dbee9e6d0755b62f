package org.openaeo.engine.model;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.profile.ProfileKeys;
import org.openaeo.engine.profile.ProfileSettings;
import org.openaeo.engine.profile.ProfileWriter;
import org.openaeo.engine.profile.Profiles;

/**
 * A history that is gone through from its first day on by several {@link RollingLearner learners} at once: what was
 * declared is the same for all of them, so its profiles are kept once.
 *
 * <p>Not to be written to while a learner reads.
 */
public final class RollingHistory {
    final Declarations declarations;
    final ProfileKeys keys;
    final Profiles traffic;
    final FeatureSet features;
    private final ProfileWriter writer;

    /** Nothing of it has been seen yet. */
    public RollingHistory(Declarations declarations, ProfileSettings settings) {
        this.declarations = declarations;
        keys = ProfileKeys.of(declarations);
        traffic = new Profiles(settings);
        features = FeatureSet.of(settings);
        writer = new ProfileWriter(traffic, keys);
    }

    /** Features a row. */
    public int width() {
        return features.size();
    }

    /** Sees that the rows were declared. */
    public void observe(int[] rows) {
        for (int row : rows) {
            writer.observeTraffic(row);
        }
    }
}
