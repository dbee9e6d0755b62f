package org.openaeo.clearance.rates;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Answers how often inspections found something. */
@Component
public class HitRates {
    private final HitRateStore store;

    HitRates(HitRateStore store) {
        this.store = store;
    }

    /**
     * The inspections of declarations lodged from {@code from} up to, not including, {@code until}.
     *
     * @param office that office's alone; empty for all
     */
    public HitRateReport between(LocalDate from, LocalDate until, Optional<String> office) {
        return new HitRateReport(store.weeks(from, until, office));
    }
}
