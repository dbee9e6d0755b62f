package org.openaeo.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.openaeo.engine.selection.Lane;

/**
 * A declaration that was chosen to be inspected, as it stands now.
 *
 * @param list the list that chose it; empty where a file told of a control that was not chosen here
 * @param lane empty where the file does not tell
 * @param version how many outcomes have been recorded, corrections included; 0 while it is open
 * @param result what holds now; empty while it is open
 */
public record Inspection(
        DeclarationId declaration,
        Optional<Long> list,
        Instant lodgedAt,
        LocalDate day,
        String office,
        Optional<String> importer,
        Optional<Lane> lane,
        ChosenBy chosenBy,
        int version,
        Optional<Result> result) {

    /** What was found, and when it was looked at. */
    public record Result(Finding finding, Instant inspectedAt) {}

    public Inspection {
        if (result.isPresent() != (version > 0)) {
            throw new IllegalArgumentException("version " + version + " and result do not agree");
        }
    }

    public boolean isOpen() {
        return result.isEmpty();
    }
}
