package org.openaeo.clearance.dossier;

import java.time.YearMonth;
import java.util.List;

/** What an importer declared in the months before a declaration, and what inspections found. */
public record ImporterHistory(List<Month> months) {
    public ImporterHistory {
        months = List.copyOf(months);
    }

    /**
     * One month.
     *
     * @param controlled inspections that were made, whatever they found
     */
    public record Month(YearMonth month, long declared, long controlled, long irregular) {}

    public long declared() {
        return months.stream().mapToLong(Month::declared).sum();
    }

    public long controlled() {
        return months.stream().mapToLong(Month::controlled).sum();
    }

    public long irregular() {
        return months.stream().mapToLong(Month::irregular).sum();
    }
}
