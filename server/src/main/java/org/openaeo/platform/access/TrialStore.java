package org.openaeo.platform.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Failed sign-ins. */
@Component
class TrialStore {
    /** How often in a row, and when last. */
    record Trial(int failures, Instant lastAt) {}

    private final JdbcClient jdbc;

    TrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Trial> find(byte[] digest) {
        return jdbc.sql("select failures, last_at from platform.failed_sign_in where trial = :trial")
                .param("trial", digest)
                .query((row, n) -> new Trial(
                        row.getInt("failures"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Counts one more; a count whose last failure lies before {@code forgotten} begins anew. */
    void count(byte[] digest, Instant now, Instant forgotten) {
        jdbc.sql("""
                        insert into platform.failed_sign_in as f (trial, failures, last_at) values (:trial, 1, :now)
                        on conflict (trial) do update
                        set failures = case when f.last_at < :forgotten then 1 else f.failures + 1 end, last_at = :now""")
                .param("trial", digest)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("forgotten", OffsetDateTime.ofInstant(forgotten, ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from platform.failed_sign_in where last_at < :forgotten")
                .param("forgotten", OffsetDateTime.ofInstant(forgotten, ZoneOffset.UTC))
                .update();
    }

    void forget(byte[] digest) {
        jdbc.sql("delete from platform.failed_sign_in where trial = :trial")
                .param("trial", digest)
                .update();
    }
}
