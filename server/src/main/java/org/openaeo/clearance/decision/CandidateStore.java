package org.openaeo.clearance.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

import org.openaeo.clearance.storage.DeclaredRows;
import org.openaeo.clearance.storage.Sql;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.trust.TrustLevel;

/** Reads the declarations that a run is to decide, or has decided. */
@Repository
class CandidateStore {
    private static final String LODGED = """
            from clearance.declaration d
            where d.lodged_at >= :from and d.lodged_at < :to and d.known_at < :known
              and (cardinality(:offices::text[]) = 0 or d.office = any(:offices::text[]))
            order by d.lodged_at, d.declaration_id
            """;

    private final NamedParameterJdbcTemplate jdbc;

    CandidateStore(DataSource database) {
        jdbc = new NamedParameterJdbcTemplate(new JdbcTemplate(database));
    }

    /** Whose goods a period brought and when: importer's code and lodging time, each pair once. */
    Set<ImporterAt> importers(Instant from, Instant to, Instant known, Collection<String> offices) {
        return Set.copyOf(jdbc.query(
                "select distinct importer, lodged_at from (select d.importer, d.lodged_at " + LODGED
                        + ") lodged where importer is not null",
                parameters(from, to, known, offices),
                (row, _) -> new ImporterAt(row.getString("importer"), Sql.instant(row, "lodged_at"))));
    }

    /** An importer at the time of one of its declarations. */
    record ImporterAt(String importer, Instant at) {}

    /** The declarations of a period in order of time, each with its importer's trust level. */
    Declarations candidates(
            Instant from, Instant to, Instant known, Collection<String> offices, Map<ImporterAt, String> levels) {
        Declarations.Builder rows = Declarations.builder();
        RowCallbackHandler each = row -> {
            DeclaredRows.start(rows, row);
            Instant at = Sql.instant(row, "lodged_at");
            Optional<ImporterAt> importer =
                    Optional.ofNullable(row.getString("importer")).map(code -> new ImporterAt(code, at));
            rows.code(Field.TRUST, importer.map(levels::get).orElse(TrustLevel.NONE.code()));
        };
        jdbc.query("select d.* " + LODGED, parameters(from, to, known, offices), each);
        return rows.build();
    }

    /** What a run decided, in order of time, as it was told: the declared facts and the trust levels of then. */
    Declarations decided(List<Long> lists) {
        Declarations.Builder rows = Declarations.builder();
        RowCallbackHandler each = row -> {
            DeclaredRows.start(rows, row);
            DeclaredRows.code(rows, Field.TRUST, row, "trust_level");
        };
        jdbc.query("""
                        select d.*, c.trust_level
                        from clearance.decision c join clearance.declaration d using (declaration_id)
                        where c.list_id = any(:lists)
                        order by d.lodged_at, d.declaration_id
                        """, new MapSqlParameterSource("lists", lists.toArray(Long[]::new)), each);
        return rows.build();
    }

    private static MapSqlParameterSource parameters(
            Instant from, Instant to, Instant known, Collection<String> offices) {
        return new MapSqlParameterSource()
                .addValue("from", Sql.time(from))
                .addValue("to", Sql.time(to))
                .addValue("known", Sql.time(known))
                .addValue("offices", offices.toArray(String[]::new));
    }
}
