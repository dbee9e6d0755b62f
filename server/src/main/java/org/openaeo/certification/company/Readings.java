package org.openaeo.certification.company;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.stereotype.Component;

import org.openaeo.platform.security.CurrentUser;

/** Who read a company's file: its own people, its consultants and customs alike. Whoever shows it says so here. */
@Component
public class Readings {
    private final ReadingStore readings;
    private final CurrentUser user;
    private final Clock clock;

    Readings(ReadingStore readings, CurrentUser user, Clock clock) {
        this.readings = readings;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What somebody read of the file on a day.
     *
     * @param at when last on that day
     */
    public record Reading(String actor, Section section, LocalDate day, Instant at, int times) {}

    /** Whoever acts now is shown that section. */
    public void read(CompanyId company, Section section) {
        var now = clock.instant();
        readings.count(company, user.id(), section, LocalDate.ofInstant(now, ZoneOffset.UTC), now);
    }

    /** The latest first. */
    public List<Reading> of(CompanyId company, int most) {
        return readings.latest(company, most);
    }
}
