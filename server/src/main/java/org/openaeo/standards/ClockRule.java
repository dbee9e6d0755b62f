package org.openaeo.standards;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A time limit of the programme.
 *
 * @param longestExtension by how much it may be extended in all; empty: not at all
 * @param pauses for what it may stand still
 * @param legalReference the clause
 * @param remindDaysBefore the last day, on which days the one who is to act is reminded
 * @param rolls whether a last day on which nobody works gives way to the next working day
 * @param confirmed whether the limit was compared with its source
 */
public record ClockRule(
        ClockCode code,
        Length length,
        Party acts,
        Optional<Length> longestExtension,
        Set<PauseReason> pauses,
        String legalReference,
        List<Integer> remindDaysBefore,
        boolean rolls,
        Lapse atEnd,
        boolean confirmed) {
    public ClockRule {
        pauses = Set.copyOf(pauses);
        remindDaysBefore = List.copyOf(remindDaysBefore);
    }
}
