package org.openaeo.trust;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.trust.store.OperatorListStore;

/** The operators as lists: searched, counted and read out. */
@Component
public class OperatorRegister {
    private final OperatorListStore store;
    private final Clock clock;

    OperatorRegister(OperatorListStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public List<OperatorLine> page(OperatorQuery query, long offset, int size) {
        return store.page(query, clock.instant(), offset, size);
    }

    /** How many operators stand at each level, whatever level the query names. */
    public Map<TrustLevel, Long> counts(OperatorQuery query) {
        return store.counts(query, clock.instant());
    }

    /** Reads all of them out by name, one after the other. */
    @Transactional(readOnly = true)
    public void each(OperatorQuery query, Consumer<OperatorLine> consumer) {
        Instant now = clock.instant();
        store.each(query, now, consumer);
    }
}
