package org.openaeo.risk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.explanation.Explanation;
import org.openaeo.engine.explanation.Reasons;
import org.openaeo.engine.model.Feature;
import org.openaeo.engine.model.Scores;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.engine.selection.CandidateScores;
import org.openaeo.engine.selection.Selection;
import org.openaeo.engine.selection.Selector;
import org.openaeo.risk.register.ReadyModels;
import org.openaeo.risk.rolling.ExplainedRows;
import org.openaeo.risk.rolling.RolledModels;

/**
 * The choice of what to inspect: scores by the active model, with what was known by then, and a selection under a
 * plan.
 */
@Component
public class Targeting {
    /** Reasons told one by one; the others are summed up. */
    public static final int REASONS = 6;

    private final ReadyModels models;
    private final RolledModels rolled;

    public Targeting(ReadyModels models, RolledModels rolled) {
        this.models = models;
        this.rolled = rolled;
    }

    /**
     * Scores every candidate, chooses, and says for each why it stands where it stands. None of the candidates sees
     * another.
     *
     * @param candidates with the trust level that the plan's trust policy is to go by
     * @param seed of the random draw, to be kept with the result
     * @param progress told in the stages {@code read}, {@code score} and {@code explain}
     */
    public RiskSelection assess(
            Declarations candidates, PlanVersion plan, long seed, Vantage vantage, Progress progress) {
        Optional<ActiveModel> active = models.active();
        if (active.isEmpty()) {
            CandidateScores none = CandidateScores.none(candidates.size());
            Selection selection = Selector.select(candidates, none, plan.plan(), seed);
            return new RiskSelection(Optional.empty(), plan.number(), vantage, selection, none, List.of(), List.of());
        }
        TargetingModel model = rolled.at(active.get(), vantage, progress);
        CandidateScores scores = candidateScores(model.score(candidates, progress));
        Selection selection = Selector.select(candidates, scores, plan.plan(), seed);
        ExplainedRows explained = ExplainedRows.of(model, candidates, REASONS, progress);
        return new RiskSelection(
                Optional.of(scoredBy(active.get(), vantage)),
                plan.number(),
                vantage,
                selection,
                scores,
                explained.explanations(),
                explained.facts());
    }

    /** Why a declaration has the score that it has from the vantage; empty where no model is active. */
    public Optional<Explanation> explain(Declarations declarations, int row, Vantage vantage, int reasons) {
        return models.active()
                .map(active -> rolled.at(active, vantage, Progress.NONE))
                .map(model -> Reasons.explain(model.explain(declarations, row), declarations, row, reasons));
    }

    /**
     * Repeats a score from the facts that were stored with it.
     *
     * @param facts as {@link ScoredFacts#byFeature} told them
     * @return empty where the register does not hold the model
     */
    public Optional<Rescored> rescore(ModelId model, Declarations declarations, int row, Map<String, Double> facts) {
        return models.find(model).map(ready -> {
            List<String> features =
                    ready.model().features().stream().map(Feature::code).toList();
            Scores scores = ready.model().rescore(declarations, row, ScoredFacts.inOrder(features, facts));
            return new Rescored(scores.probability(0), scores.expectedRevenue(0));
        });
    }

    /** Repeats a selection from the scores that were stored with it. */
    public Selection reselect(Declarations candidates, CandidateScores scores, PlanVersion plan, long seed) {
        return Selector.select(candidates, scores, plan.plan(), seed);
    }

    private static ScoredBy scoredBy(ActiveModel model, Vantage vantage) {
        boolean inside = vantage.lodgedBefore().isBefore(model.seen().lodgedBefore());
        return new ScoredBy(model.id(), model.name(), inside);
    }

    private static CandidateScores candidateScores(Scores scores) {
        return new CandidateScores(
                IntStream.range(0, scores.size())
                        .mapToDouble(scores::probability)
                        .toArray(),
                IntStream.range(0, scores.size())
                        .mapToDouble(scores::expectedRevenue)
                        .toArray());
    }
}
