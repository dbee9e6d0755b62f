package org.openaeo.engine.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.openaeo.engine.profile.ProfileFact;
import org.openaeo.engine.profile.ProfileFamily;

/**
 * Why a declaration has its score: exact Shapley values of the trees, and what was known of its groups on its day.
 *
 * @param base the mean log-odds over the training rows
 * @param margin the declaration's log-odds before calibration: the base and all contributions together
 * @param probability the calibrated probability
 * @param expectedRevenue probability times the revenue expected where irregular
 * @param contributions one for each feature of the model, in the model's order
 * @param facts what each kept profile knew; families whose key the declaration does not state are left out
 * @param unitValue the declaration's own value for a kilogram
 */
public record Contributions(
        double base,
        double margin,
        double probability,
        double expectedRevenue,
        List<Contribution> contributions,
        Map<ProfileFamily, ProfileFact> facts,
        OptionalDouble unitValue) {
    public Contributions {
        contributions = List.copyOf(contributions);
        facts = Map.copyOf(facts);
    }

    /** The contributions from the weightiest down, whichever way they speak. */
    public List<Contribution> byWeight() {
        return contributions.stream()
                .sorted(Comparator.comparingDouble((Contribution c) -> -Math.abs(c.logOdds()))
                        .thenComparing(c -> c.feature().code()))
                .toList();
    }

    public Optional<ProfileFact> fact(ProfileFamily family) {
        return Optional.ofNullable(facts.get(family));
    }
}
