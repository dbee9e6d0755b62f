package org.openaeo.clearance.rates;

import java.time.LocalDate;
import java.util.Map;

import org.openaeo.clearance.ChosenBy;

/**
 * The inspections of the declarations that one week brought.
 *
 * @param monday its first day (ISO 8601)
 */
public record Week(LocalDate monday, Map<ChosenBy, KindCounts> kinds) {
    public Week {
        kinds = Map.copyOf(kinds);
    }

    public KindCounts of(ChosenBy kind) {
        return kinds.getOrDefault(kind, KindCounts.NONE);
    }
}
