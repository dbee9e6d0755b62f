package org.openaeo.clearance.history;

import java.time.Instant;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.risk.HistoryExtent;
import org.openaeo.risk.TrainingHistory;

/** What clearance has seen, told to the module that learns from it. */
@Component
class DeclarationHistory implements TrainingHistory {
    private final HistoryStore store;

    DeclarationHistory(HistoryStore store) {
        this.store = store;
    }

    @Override
    public HistoryExtent extent(Instant from, Instant to, Instant knownBefore) {
        return store.extent(from, to, knownBefore);
    }

    @Override
    @Transactional(readOnly = true)
    public Declarations between(Instant from, Instant to, Instant knownBefore, Progress progress) {
        return store.between(from, to, knownBefore, progress);
    }

    @Override
    @Transactional(readOnly = true)
    public Declarations changed(Instant lodgedBefore, Instant since, Instant until, Instant knownBefore) {
        return store.changed(lodgedBefore, since, until, knownBefore);
    }
}
