package org.openaeo.clearance.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.clearance.storage.Sql;

/** Counts declarations by day. */
@Repository
class DeclaredDayStore {
    private final JdbcClient jdbc;

    DeclaredDayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> latestBefore(Instant end) {
        return jdbc.sql("select max(lodged_at) as latest from clearance.declaration where lodged_at < :end")
                .param("end", Sql.time(end))
                .query((row, _) -> Sql.knownInstant(row, "latest"))
                .single();
    }

    long undecided(LocalDate day, Instant from, Instant to) {
        return jdbc.sql("""
                        select count(*) - coalesce((select sum(declarations) from clearance.inspection_list
                                                    where day = :day and superseded_at is null), 0)
                        from clearance.declaration where lodged_at >= :from and lodged_at < :to
                        """)
                .param("day", day)
                .param("from", Sql.time(from))
                .param("to", Sql.time(to))
                .query(Long.class)
                .single();
    }
}
