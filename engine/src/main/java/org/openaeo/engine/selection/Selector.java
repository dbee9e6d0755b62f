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
}
