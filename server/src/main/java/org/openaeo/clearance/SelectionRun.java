package org.openaeo.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.openaeo.engine.selection.Conflict;

/**
 * A run that decided what a day brought.
 *
 * @param knownBefore it saw what was known before this instant
 * @param modelId the model that scored; empty where none was active and only rules and chance chose
 * @param modelName as people call it
 * @param randomShare the part of the capacity that is drawn at random
 * @param declarations that it decided
 * @param capacity goods inspections that the plan's capacity came to
 * @param insideTraining whether the model had learnt from that very day, so that its figures flatter it
 * @param conflicts wishes of the plan that could not be met, and how that was resolved
 * @param lists one for each office
 */
public record SelectionRun(
        RunId id,
        LocalDate day,
        Instant runAt,
        Instant knownBefore,
        String runBy,
        Optional<String> modelId,
        String modelName,
        int planVersion,
        long seed,
        double randomShare,
        int declarations,
        int capacity,
        boolean insideTraining,
        List<StoredConflict> conflicts,
        List<OfficeList> lists) {
    public SelectionRun {
        conflicts = List.copyOf(conflicts);
        lists = List.copyOf(lists);
    }

    public int selected() {
        return lists.stream().mapToInt(OfficeList::selected).sum();
    }

    /** A conflict as it is kept: in no language, to be told in any. */
    public record StoredConflict(String code, List<Object> arguments) {
        public StoredConflict {
            arguments = List.copyOf(arguments);
        }

        public static StoredConflict of(Conflict conflict) {
            return new StoredConflict(conflict.code(), conflict.arguments());
        }

        public String sentence(Locale language) {
            return Conflict.sentence(code, arguments, language);
        }
    }

    /**
     * What the run chose for one office.
     *
     * @param selected chosen for any control, the sum of the next three
     * @param supersededAt when a later run took its place; empty while it is in force
     */
    public record OfficeList(
            long id,
            String office,
            int declarations,
            int selected,
            int byRule,
            int byScore,
            int byRandom,
            Optional<Instant> supersededAt) {}
}
