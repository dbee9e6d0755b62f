package org.openaeo.platform.audit;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what the trail records, by action, for those who watch over the server: sign-ins that failed, outcomes,
 * statements. A deed that is rolled back does not count.
 */
@Component
class DeedCounter {
    static final String NAME = "openaeo.deeds";

    private final MeterRegistry meters;

    DeedCounter(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(String action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            add(action);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                add(action);
            }
        });
    }

    private void add(String action) {
        meters.counter(NAME, "action", action).increment();
    }
}
