package org.openaeo.clearance.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Reads inspection lists page by page. */
@Component
public class Worklist {
    private final WorkStore store;

    Worklist(WorkStore store) {
        this.store = store;
    }

    public WorkPage page(WorkQuery query) {
        boolean forward = query.cursor().map(Cursor::forward).orElse(true);
        List<WorkStore.Keyed> rows = new ArrayList<>(store.rows(query));
        boolean more = rows.size() > query.size();
        if (more) {
            rows.removeLast();
        }
        if (!forward) {
            Collections.reverse(rows);
        }
        boolean before = forward ? query.cursor().isPresent() : more;
        boolean after = forward ? more : true;
        return new WorkPage(
                rows.stream().map(WorkStore.Keyed::item).toList(),
                before && !rows.isEmpty() ? Optional.of(edge(false, rows.getFirst())) : Optional.empty(),
                after && !rows.isEmpty() ? Optional.of(edge(true, rows.getLast())) : Optional.empty());
    }

    public WorkFacets facets(WorkQuery query) {
        return store.facets(query);
    }

    /** How many open inspections of the query's day and office wait for declarations lodged before an instant. */
    public long openSince(WorkQuery query, Instant lodgedBefore) {
        return store.openSince(query, lodgedBefore);
    }

    private static Cursor edge(boolean forward, WorkStore.Keyed row) {
        return new Cursor(forward, row.key(), row.item().id());
    }
}
