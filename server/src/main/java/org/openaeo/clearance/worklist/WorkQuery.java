package org.openaeo.clearance.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.engine.selection.Lane;

/**
 * What of a day's lists is to be shown.
 *
 * @param office one office; empty for all
 * @param lane one lane; empty for all that is controlled, which leaves out green
 * @param search the beginning of a declaration's number, importer's code or HS code; empty for all
 * @param importers codes of the importers whose name fits the search
 * @param size rows on a page
 */
public record WorkQuery(
        LocalDate day,
        Optional<String> office,
        Optional<Lane> lane,
        Optional<ChosenBy> kind,
        Optional<String> trust,
        Optional<WorkState> state,
        String search,
        List<String> importers,
        WorkSort sort,
        Optional<Cursor> cursor,
        int size) {
    public static final int PAGE = 25;
    public static final int LARGEST_PAGE = 1_000;

    public WorkQuery {
        search = search.strip();
        importers = List.copyOf(importers);
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " rows");
        }
    }

    /** All that is controlled on a day, in the order of the list. */
    public static WorkQuery of(LocalDate day, Optional<String> office) {
        return new WorkQuery(
                day,
                office,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                WorkSort.RANK,
                Optional.empty(),
                PAGE);
    }

    public WorkQuery at(Optional<Cursor> place) {
        return new WorkQuery(day, office, lane, kind, trust, state, search, importers, sort, place, size);
    }

    public WorkQuery in(WorkState theState) {
        return new WorkQuery(
                day, office, lane, kind, trust, Optional.of(theState), search, importers, sort, cursor, size);
    }

    public WorkQuery ofSize(int rows) {
        return new WorkQuery(day, office, lane, kind, trust, state, search, importers, sort, cursor, rows);
    }
}
