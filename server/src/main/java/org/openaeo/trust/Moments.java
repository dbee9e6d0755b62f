package org.openaeo.trust;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants at the precision of the register, so that what is read back equals what was said. */
final class Moments {
    private Moments() {}

    /** To the microsecond, as PostgreSQL keeps it. */
    static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
