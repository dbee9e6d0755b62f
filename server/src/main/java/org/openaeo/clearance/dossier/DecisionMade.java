package org.openaeo.clearance.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.openaeo.clearance.AppliedTrust;
import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.RunId;
import org.openaeo.engine.explanation.Explanation;
import org.openaeo.engine.selection.Lane;
import org.openaeo.engine.selection.Why;

/**
 * What was decided about a declaration, and on what it was based.
 *
 * @param chosenBy empty where it was released
 * @param rank its place on the list
 * @param selected how many are on that list
 * @param chance that the draw gave it, where one chose it
 * @param grounds of the choice, the deciding one first; none where it was released
 * @param superseded whether a later run has decided again
 */
public record DecisionMade(
        RunId run,
        Instant madeAt,
        Lane lane,
        Optional<ChosenBy> chosenBy,
        OptionalInt rank,
        int selected,
        double probability,
        double expectedRevenue,
        OptionalDouble chance,
        List<Why> grounds,
        AppliedTrust trust,
        List<String> benefits,
        Optional<Explanation> explanation,
        String modelName,
        int planVersion,
        long seed,
        boolean superseded) {
    public DecisionMade {
        grounds = List.copyOf(grounds);
        benefits = List.copyOf(benefits);
    }
}
