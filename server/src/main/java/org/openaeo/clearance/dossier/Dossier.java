package org.openaeo.clearance.dossier;

import java.util.List;
import java.util.Optional;

import org.openaeo.clearance.Inspection;
import org.openaeo.clearance.RecordedOutcome;

/**
 * All that is known of one declaration.
 *
 * @param decision the one in force; empty where no run has decided it
 * @param earlier decisions that were superseded, the latest first
 * @param inspection empty where it was not chosen
 * @param outcomes every one recorded, the first to the one that holds
 */
public record Dossier(
        DeclaredItem item,
        Optional<DecisionMade> decision,
        List<DecisionMade> earlier,
        Optional<Inspection> inspection,
        List<RecordedOutcome> outcomes) {
    public Dossier {
        earlier = List.copyOf(earlier);
        outcomes = List.copyOf(outcomes);
    }
}
