package org.openaeo.certification.file;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.openaeo.certification.Stage;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.procedure.Desk;

/** What waits for whom, the soonest deadline first. */
@Component
public class Queue {
    private final QueueStore store;
    private final Clock clock;

    Queue(QueueStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param total how many there are on all pages */
    public record Page(List<CaseLine> lines, long total) {}

    public Page of(QueueQuery query) {
        return new Page(store.page(query), store.count(query));
    }

    /** How many cases lie on each desk. */
    public Map<Desk, Long> desks() {
        return store.desks();
    }

    /** How many cases stand at each stage. */
    public Map<Stage, Long> stages() {
        return store.stages();
    }

    /** How many of the query's cases run out before that instant. */
    public long dueBefore(QueueQuery query, Instant instant) {
        return store.countDue(query, instant);
    }

    /** How many of the query's cases are overdue now. */
    public long overdue(QueueQuery query) {
        return store.countDue(query, clock.instant());
    }

    /** Every case of a company, the latest first. */
    public List<CaseLine> of(CompanyId company) {
        return store.ofCompany(company);
    }
}
