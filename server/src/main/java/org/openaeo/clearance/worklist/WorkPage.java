package org.openaeo.clearance.worklist;

import java.util.List;
import java.util.Optional;

/** A page of a list, with the ways to the pages beside it. */
public record WorkPage(List<WorkItem> items, Optional<Cursor> previous, Optional<Cursor> next) {
    public WorkPage {
        items = List.copyOf(items);
    }
}
