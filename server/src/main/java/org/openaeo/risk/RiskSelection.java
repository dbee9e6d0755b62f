package org.openaeo.risk;

import java.util.List;
import java.util.Optional;

import org.openaeo.engine.explanation.Explanation;
import org.openaeo.engine.selection.CandidateScores;
import org.openaeo.engine.selection.Selection;

/**
 * What was chosen among a batch of declarations, and for each of them, chosen or not, why it stood where it stood.
 * Rows are those of the candidates. Immutable.
 */
public final class RiskSelection {
    private final Optional<ScoredBy> scoredBy;
    private final int planVersion;
    private final Vantage vantage;
    private final Selection selection;
    private final CandidateScores scores;
    private final List<Explanation> explanations;
    private final List<ScoredFacts> facts;

    RiskSelection(
            Optional<ScoredBy> scoredBy,
            int planVersion,
            Vantage vantage,
            Selection selection,
            CandidateScores scores,
            List<Explanation> explanations,
            List<ScoredFacts> facts) {
        this.scoredBy = scoredBy;
        this.planVersion = planVersion;
        this.vantage = vantage;
        this.selection = selection;
        this.scores = scores;
        this.explanations = List.copyOf(explanations);
        this.facts = List.copyOf(facts);
    }

    /** Empty where no model is active: rules and the random draw chose alone, every probability is 0. */
    public Optional<ScoredBy> scoredBy() {
        return scoredBy;
    }

    public int planVersion() {
        return planVersion;
    }

    public Vantage vantage() {
        return vantage;
    }

    /** Choices, lanes, conflicts, and the plan and seed that they follow from. */
    public Selection selection() {
        return selection;
    }

    public int size() {
        return scores.size();
    }

    /** The probability of an irregularity, 0 to 1. */
    public double probability(int row) {
        return scores.probability()[row];
    }

    /** What an inspection is expected to recover, in the declaration's currency. */
    public double expectedRevenue(int row) {
        return scores.expectedRevenue()[row];
    }

    /** The score taken apart, in codes and numbers that every language can tell; empty without a model. */
    public Optional<Explanation> explanation(int row) {
        return explanations.isEmpty() ? Optional.empty() : Optional.of(explanations.get(row));
    }

    /** The figures that the model saw, for {@link Targeting#rescore}; empty without a model. */
    public Optional<ScoredFacts> facts(int row) {
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.get(row));
    }
}
