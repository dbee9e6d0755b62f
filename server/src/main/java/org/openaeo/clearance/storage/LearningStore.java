package org.openaeo.clearance.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The instants at which the administration learns something, kept in step with those at which it decides.
 *
 * <p>A run that decides on "all that was known before T" must see the same when it is replayed. A transaction that
 * learnt something just before T and commits after the run has read would break that. So whoever learns holds a shared
 * lock from the moment it takes its instant until it commits, and whoever fixes T waits until nobody holds one.
 */
@Repository
public class LearningStore {
    /** Number of the advisory lock; any number that nobody else in this database uses. */
    private static final long LOCK = 0x6f_61_65_6f_6c_72_6eL;

    private final JdbcClient jdbc;
    private final Clock clock;

    public LearningStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The instant at which the caller's transaction learns what it is about to write. */
    public Instant moment() {
        call("select pg_advisory_xact_lock_shared(:lock)");
        return now();
    }

    /** An instant before which everything that was learnt can be read, and after which nothing will be added. */
    public Instant cutOff() {
        call("select pg_advisory_lock(:lock)");
        try {
            return now();
        } finally {
            call("select pg_advisory_unlock(:lock)");
        }
    }

    private void call(String function) {
        jdbc.sql(function).param("lock", LOCK).query((_, _) -> true).single();
    }

    /** PostgreSQL keeps microseconds; what is written must read back as the same instant. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
