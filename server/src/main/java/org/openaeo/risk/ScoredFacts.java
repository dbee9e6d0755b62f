package org.openaeo.risk;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures that a model saw of one declaration, by the codes of its features: with the declaration itself enough to
 * repeat its score. Immutable.
 */
public final class ScoredFacts {
    private final List<String> features;
    private final float[] values;

    private ScoredFacts(List<String> features, float[] values) {
        this.features = features;
        this.values = values;
    }

    /** @param values in the order of the features, {@code NaN} where missing */
    public static ScoredFacts of(List<String> features, float[] values) {
        if (features.size() != values.length) {
            throw new IllegalArgumentException(values.length + " values for " + features.size() + " features");
        }
        return new ScoredFacts(List.copyOf(features), values.clone());
    }

    /** The figures by feature, as they are stored; a missing one is not there. */
    public SortedMap<String, Double> byFeature() {
        SortedMap<String, Double> known = new TreeMap<>();
        for (int at = 0; at < values.length; at++) {
            if (!Float.isNaN(values[at])) {
                known.put(features.get(at), (double) values[at]);
            }
        }
        return Collections.unmodifiableSortedMap(known);
    }

    /** Stored figures in the order of a model's features. */
    static float[] inOrder(List<String> features, Map<String, Double> byFeature) {
        float[] values = new float[features.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = byFeature.getOrDefault(features.get(at), Double.NaN).floatValue();
        }
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoredFacts that
                && features.equals(that.features)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * features.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return byFeature().toString();
    }
}
