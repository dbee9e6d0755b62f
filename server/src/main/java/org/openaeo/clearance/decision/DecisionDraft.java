package org.openaeo.clearance.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.openaeo.clearance.AppliedTrust;
import org.openaeo.clearance.ChosenBy;
import org.openaeo.engine.explanation.Explanation;
import org.openaeo.engine.selection.Lane;
import org.openaeo.engine.selection.Why;

/**
 * A decision about one declaration, about to be written down.
 *
 * @param chosenBy empty where it is released
 * @param rank its place on the list; empty where it is released
 * @param chance that the draw gave it, where one chose it
 * @param grounds of the choice, the deciding one first; none where it is released
 * @param benefits that its importer's trust level brought it
 * @param facts the features that the model saw, none where no model judged
 */
@SuppressWarnings("ArrayRecordComponent") // on its way into one column; compared by nobody
public record DecisionDraft(
        String declaration,
        Instant lodgedAt,
        String office,
        Lane lane,
        Optional<ChosenBy> chosenBy,
        OptionalInt rank,
        double probability,
        double expectedRevenue,
        OptionalDouble chance,
        List<Why> grounds,
        AppliedTrust trust,
        List<String> benefits,
        Optional<Explanation> explanation,
        float[] facts) {}
