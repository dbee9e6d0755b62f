package org.openaeo.engine.selection;

import org.openaeo.engine.declaration.Declarations;

/**
 * Chooses what is inspected. Same declarations, scores, plan and seed give the same selection, in whatever order the
 * declarations come.
 *
 * <p>First the random share is drawn from all declarations, whoever made them. Then rules name theirs. Then the
 * score fills what capacity is left, from the highest ranking value (times the trust level's multiplier) down,
 * keeping to the ceilings and to the offices' limits. Rules of lighter lanes and the documents share come last; what
 * nobody chose is released.
 */
public final class Selector {
    private Selector() {}

    /**
     * @param scores one for each declaration
     * @param seed recorded with the selection; another for each batch
     */
    public static Selection select(Declarations declarations, CandidateScores scores, SelectionPlan plan, long seed) {
        if (scores.size() != declarations.size()) {
            throw new IllegalArgumentException(scores.size() + " scores for " + declarations.size() + " declarations");
        }
        return new SelectionRun(declarations, scores, plan, seed).run();
    }

    /**
     * The same, with what capacity is left filled in an order that a strategy made instead of the plan's ranking.
     *
     * @param order one value a row, higher first and with the trust policy's multipliers already in it; rows with 0 are
     *     not chosen
     */
    public static Selection select(
            Declarations declarations, CandidateScores scores, SelectionPlan plan, long seed, double[] order) {
        if (scores.size() != declarations.size() || order.length != declarations.size()) {
            throw new IllegalArgumentException(
                    scores.size() + " scores, " + order.length + " places for " + declarations.size());
        }
        RankingValues values = new RankingValues(declarations, scores, plan).inOrder(order);
        return new SelectionRun(declarations, scores, plan, seed, values).run();
    }

    /** What each row is ranked by under the plan: its ranking's value times the multiplier of the row's trust level. */
    public static double[] rankingValues(Declarations declarations, CandidateScores scores, SelectionPlan plan) {
        return new RankingValues(declarations, scores, plan).all().clone();
    }
}
