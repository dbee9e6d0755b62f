package org.openaeo.clearance.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.openaeo.clearance.AppliedTrust;
import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.DeclarationId;
import org.openaeo.engine.explanation.Explanation;
import org.openaeo.engine.selection.Lane;
import org.openaeo.engine.selection.Why;

/**
 * A line of an inspection list.
 *
 * @param chosenBy empty where it was released
 * @param rank its place on the list, from 1; empty where it was released
 * @param grounds of the choice, the deciding one first; none where it was released
 * @param explanation empty where no model judged it
 * @param inspectedAt when it was looked at, or found not to be; empty while it is open or where it was released
 */
public record WorkItem(
        DeclarationId id,
        Instant lodgedAt,
        String office,
        Optional<String> importer,
        Optional<String> hs,
        Optional<String> origin,
        Optional<String> departure,
        OptionalDouble netMass,
        OptionalDouble value,
        Optional<String> currency,
        Lane lane,
        Optional<ChosenBy> chosenBy,
        OptionalInt rank,
        List<Why> grounds,
        double probability,
        double expectedRevenue,
        AppliedTrust trust,
        Optional<Explanation> explanation,
        Optional<WorkState> state,
        Optional<Instant> inspectedAt) {

    public WorkItem {
        grounds = List.copyOf(grounds);
    }

    /** How long it waited, or has been waiting, for its inspection. */
    public Duration waiting(Instant now) {
        Duration waited = Duration.between(lodgedAt, inspectedAt.orElse(now));
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    public boolean isOpen() {
        return state.filter(WorkState.OPEN::equals).isPresent();
    }
}
