package org.openaeo.platform.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How much long work this instance does and how much waits for it. */
@Component
class WorkMeters implements MeterBinder {
    static final String NAME = "openaeo.work";

    private final Workshop workshop;

    WorkMeters(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(NAME, workshop, Workshop::atWork)
                .tag("state", "running")
                .description("Pieces of long work being done")
                .register(meters);
        Gauge.builder(NAME, workshop, Workshop::waiting)
                .tag("state", "queued")
                .description("Pieces of long work waiting for a free bench")
                .register(meters);
    }
}
