package org.openaeo.clearance.decision;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.Days;

/** Answers on which days there are declarations, and how many of a day wait to be decided. */
@Component
public class DeclaredDays {
    private final DeclaredDayStore store;
    private final Days days;

    DeclaredDays(DeclaredDayStore store, Days days) {
        this.store = store;
        this.days = days;
    }

    /** The last day, up to the given one, on which something was lodged. */
    public Optional<LocalDate> latestDay(LocalDate upTo) {
        return store.latestBefore(days.start(upTo.plusDays(1))).map(days::of);
    }

    /** How many declarations of a day no list in force has decided. */
    public long undecidedOn(LocalDate day) {
        return store.undecided(day, days.start(day), days.start(day.plusDays(1)));
    }
}
