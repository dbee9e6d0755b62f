package org.openaeo.clearance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import org.openaeo.platform.web.Figures;

/** The administration's days: a declaration belongs to the day on which it was lodged there. */
@Component
public final class Days {
    private final Clock clock;
    private final ZoneId zone;

    @Autowired
    Days(Clock clock, Figures figures) {
        this(clock, figures.zone());
    }

    public Days(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate today() {
        return of(clock.instant());
    }

    public LocalDate of(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The instant at which a day begins. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
