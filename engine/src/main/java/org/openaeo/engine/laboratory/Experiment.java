package org.openaeo.engine.laboratory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.openaeo.engine.model.RollingSettings;

/**
 * What is tried on a history.
 *
 * @param name what reports call it
 * @param from first day of the replay; what lies before is known to every policy from the start
 * @param to last day of the replay
 * @param seeds one run of each policy for each
 * @param candidates from which declarations a policy may choose
 * @param knownBefore share of the outcomes before the first day that are known, drawn at random
 * @param trainEvery weeks from one growing of trees to the next
 * @param learning how
 * @param policies at least one; the first is what the others are compared with
 */
public record Experiment(
        String name,
        LocalDate from,
        LocalDate to,
        List<Long> seeds,
        Candidates candidates,
        double knownBefore,
        int trainEvery,
        RollingSettings learning,
        List<Policy> policies) {
    static final int MOST_RUNS = 400;

    /** From which declarations a policy may choose. */
    public enum Candidates {
        /** All: what it chooses that nobody inspected costs capacity, and what it would have found stays unknown. */
        ALL,
        /** Those whose outcome history knows: every choice has an answer, and the batch is not what arrives. */
        INSPECTED
    }

    public Experiment {
        seeds = List.copyOf(seeds);
        policies = List.copyOf(policies);
        require(!to.isBefore(from), "the last day lies before the first");
        require(!seeds.isEmpty() && !policies.isEmpty(), "at least one seed and one policy");
        require(seeds.size() * policies.size() <= MOST_RUNS, "more than " + MOST_RUNS + " runs");
        require(knownBefore >= 0 && knownBefore <= 1, "a share of known outcomes is 0 to 1");
        require(trainEvery >= 1, "trees are grown every week or more seldom");
        require(policies.stream().map(Policy::name).distinct().count() == policies.size(), "two of the same name");
    }

    /** The trust levels that some policy treats otherwise than all others: whom the reports set apart. */
    public Set<String> trusted() {
        Set<String> levels = new TreeSet<>();
        policies.forEach(
                policy -> levels.addAll(policy.plan().trustPolicy().levels().keySet()));
        return levels;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
