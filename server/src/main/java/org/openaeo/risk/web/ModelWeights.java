package org.openaeo.risk.web;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.openaeo.engine.explanation.ReasonTheme;
import org.openaeo.engine.model.ModelCard;

/**
 * What a model looks at, by theme: the part of its judgement that each theme makes up.
 *
 * @param themes from the weightiest down
 * @param features the weightiest ones, from the top down
 * @param lookedAt how many figures it looks at in all
 */
public record ModelWeights(List<Weight> themes, List<Weight> features, int lookedAt) {
    private static final int SHOWN_FEATURES = 30;

    /**
     * @param name of the theme in the reader's language, or the feature's code
     * @param share of all weight, 0 to 1
     */
    public record Weight(String name, double share) {}

    static ModelWeights of(ModelCard card, Locale language) {
        double sum = card.importance().stream()
                .mapToDouble(ModelCard.Importance::meanContribution)
                .sum();
        Map<ReasonTheme, Double> byTheme = new EnumMap<>(ReasonTheme.class);
        for (ModelCard.Importance one : card.importance()) {
            byTheme.merge(ReasonTheme.of(one.feature()), one.meanContribution(), Double::sum);
        }
        List<Weight> themes = byTheme.entrySet().stream()
                .filter(theme -> theme.getValue() > 0)
                .map(theme -> new Weight(theme.getKey().title(language), theme.getValue() / sum))
                .sorted(Comparator.comparingDouble(Weight::share).reversed())
                .toList();
        List<Weight> features = card.importance().stream()
                .filter(one -> one.meanContribution() > 0)
                .limit(SHOWN_FEATURES)
                .map(one -> new Weight(one.feature().code(), one.meanContribution() / sum))
                .toList();
        return new ModelWeights(themes, features, card.importance().size());
    }
}
