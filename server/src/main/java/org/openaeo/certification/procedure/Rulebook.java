package org.openaeo.certification.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.openaeo.standards.Programme;

/** The programme's versions, and the time zone in which its days begin. */
public interface Rulebook {
    /** The number of the version in force. */
    int current();

    Programme programme(int version);

    ZoneId zone();

    default LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }
}
