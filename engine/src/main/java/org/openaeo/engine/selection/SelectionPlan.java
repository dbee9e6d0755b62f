package org.openaeo.engine.selection;

import java.util.Optional;

/**
 * How an administration chooses what to inspect: everything a selection depends on besides the declarations, their
 * scores and the seed.
 *
 * @param name how the administration calls it
 * @param capacity how many goods inspections there are hands for
 * @param ranking in what order scored declarations come to the top
 * @param randomShare the share of the capacity drawn uniformly from all declarations, above 0: without it nobody
 *     learns what the score misses, and trust is never tested
 * @param documents how many of the next best are sent to a documents check, over and above the capacity; empty for none
 * @param trustPolicy what trust changes
 * @param rules what is controlled whatever its score
 */
public record SelectionPlan(
        String name,
        Capacity capacity,
        Ranking ranking,
        double randomShare,
        Optional<Limit> documents,
        TrustPolicy trustPolicy,
        RuleSet rules) {
    public SelectionPlan {
        if (!(randomShare > 0 && randomShare <= 1)) {
            throw new IllegalArgumentException("random share not above 0 and up to 1: " + randomShare);
        }
    }

    public SelectionPlan withCapacity(Capacity other) {
        return new SelectionPlan(name, other, ranking, randomShare, documents, trustPolicy, rules);
    }

    public SelectionPlan withRanking(Ranking other) {
        return new SelectionPlan(name, capacity, other, randomShare, documents, trustPolicy, rules);
    }

    public SelectionPlan withRandomShare(double other) {
        return new SelectionPlan(name, capacity, ranking, other, documents, trustPolicy, rules);
    }

    public SelectionPlan withTrustPolicy(TrustPolicy other) {
        return new SelectionPlan(name, capacity, ranking, randomShare, documents, other, rules);
    }

    public SelectionPlan withRules(RuleSet other) {
        return new SelectionPlan(name, capacity, ranking, randomShare, documents, trustPolicy, other);
    }

    public SelectionPlan withDocuments(Optional<Limit> other) {
        return new SelectionPlan(name, capacity, ranking, randomShare, other, trustPolicy, rules);
    }

    /** The plan that comes with OpenAEO: a place to start from, to be replaced by the administration's own. */
    public static SelectionPlan standard() {
        return StandardPlan.PLAN;
    }
}
