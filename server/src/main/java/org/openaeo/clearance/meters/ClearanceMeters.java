package org.openaeo.clearance.meters;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import org.openaeo.clearance.DayDecided;
import org.openaeo.clearance.DeclarationsLoaded;

/** How many declarations came in and how many were decided since the start; counted once they stand. */
@Component
class ClearanceMeters {
    static final String TAKEN = "openaeo.declarations.taken";
    static final String DECISIONS = "openaeo.decisions";

    private final Counter taken;
    private final Counter rejected;
    private final Counter selected;
    private final Counter released;

    ClearanceMeters(MeterRegistry meters) {
        taken = meters.counter(TAKEN, "result", "added");
        rejected = meters.counter(TAKEN, "result", "rejected");
        selected = meters.counter(DECISIONS, "result", "selected");
        released = meters.counter(DECISIONS, "result", "released");
    }

    @TransactionalEventListener
    void loaded(DeclarationsLoaded loaded) {
        taken.increment(loaded.added());
        rejected.increment(loaded.rejected());
    }

    @TransactionalEventListener
    void decided(DayDecided decided) {
        selected.increment(decided.selected());
        released.increment(decided.declarations() - decided.selected());
    }
}
