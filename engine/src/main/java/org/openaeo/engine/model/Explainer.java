package org.openaeo.engine.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.profile.ProfileFact;
import org.openaeo.engine.profile.ProfileFamily;
import org.openaeo.engine.profile.ProfileReader;

/** Explains scores of one set of declarations. Holds scratch space: one for each thread. */
public final class Explainer {
    private final Declarations declarations;
    private final FeatureSet features;
    private final Heads heads;
    private final RevenueModel revenue;
    private final FeatureExtractor extractor;
    private final TreeShap known;
    private final TreeShap novel;
    private final float[] values;

    Explainer(
            Declarations declarations,
            FeatureSet features,
            Heads heads,
            RevenueModel revenue,
            FeatureExtractor extractor) {
        this.declarations = declarations;
        this.features = features;
        this.heads = heads;
        this.revenue = revenue;
        this.extractor = extractor;
        known = new TreeShap(heads.known().trees());
        novel = heads.novel() == null ? known : new TreeShap(heads.novel().trees());
        values = new float[features.size()];
    }

    /** Why the row has the score that {@link TargetingModel#score} gives it. */
    public Contributions explain(int row) {
        extractor.extract(row, values, 0);
        Head head = heads.of(values, 0);
        TreeShap shap = head == heads.known() ? known : novel;
        double[] shares = shap.contributions(values);
        List<Contribution> contributions = new ArrayList<>(shares.length);
        for (int at = 0; at < shares.length; at++) {
            contributions.add(new Contribution(features.features().get(at), values[at], shares[at]));
        }
        float margin = head.margin(values, 0);
        double probability = head.probability(margin);
        double unitValue = Math.exp(extractor.logUnitValue(row));
        return new Contributions(
                shap.base(),
                margin,
                probability,
                probability * revenue.ifIrregular(declarations, row, values, 0),
                contributions,
                facts(),
                Double.isNaN(unitValue) ? OptionalDouble.empty() : OptionalDouble.of(unitValue));
    }

    private Map<ProfileFamily, ProfileFact> facts() {
        ProfileReader reader = extractor.reader();
        Map<ProfileFamily, ProfileFact> facts = new EnumMap<>(ProfileFamily.class);
        for (ProfileFamily family : ProfileFamily.values()) {
            if (reader.states(family)) {
                facts.put(family, reader.fact(family));
            }
        }
        return facts;
    }
}
