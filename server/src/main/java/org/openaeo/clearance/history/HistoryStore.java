package org.openaeo.clearance.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.storage.DeclaredRows;
import org.openaeo.clearance.storage.Sql;
import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.risk.HistoryExtent;

/** Reads declarations with their outcomes as they were known at an instant. */
@Repository
class HistoryStore {
    private static final int FETCHED_AT_ONCE = 5_000;
    private static final int REPORT_EVERY = 8_192;

    private static final String EXTENT = """
            select count(*) as declarations,
                   count(*) filter (where result in ('conform', 'irregular')) as inspected,
                   count(*) filter (where result = 'irregular') as irregular,
                   min(d.lodged_at) as first_lodged, max(d.lodged_at) as last_lodged
            from clearance.declaration d
            left join (select distinct on (declaration_id) declaration_id, result
                       from clearance.outcome
                       where lodged_at >= :from and lodged_at < :to and known_at < :known
                       order by declaration_id, version desc) o using (declaration_id)
            where d.lodged_at >= :from and d.lodged_at < :to and d.known_at < :known
            """;

    private static final String BETWEEN = """
            select d.*, o.result, o.irregularities[1] as irregularity, o.revenue, i.kind,
                   coalesce(decided.trust_level, d.trust) as trust_then
            from clearance.declaration d
            left join (select distinct on (declaration_id) declaration_id, result, irregularities, revenue
                       from clearance.outcome
                       where lodged_at >= :from and lodged_at < :to and known_at < :known
                       order by declaration_id, version desc) o using (declaration_id)
            left join clearance.inspection i on i.declaration_id = o.declaration_id
            left join (select c.declaration_id, c.trust_level
                       from clearance.inspection_list l join clearance.decision c using (list_id)
                       where l.day >= (:from - interval '1 day')::date and l.day <= (:to + interval '1 day')::date
                         and l.made_at < :known and (l.superseded_at is null or l.superseded_at >= :known)) decided
                   on decided.declaration_id = d.declaration_id
            where d.lodged_at >= :from and d.lodged_at < :to and d.known_at < :known
            order by d.lodged_at, d.declaration_id
            """;

    private static final String CHANGED = """
            with touched as (
                select declaration_id from clearance.declaration
                where lodged_at < :to and known_at >= :since and known_at < :until
                union
                select declaration_id from clearance.outcome
                where lodged_at < :to and known_at >= :since and known_at < :until
                union
                select c.declaration_id
                from clearance.inspection_list l join clearance.decision c using (list_id)
                where c.lodged_at < :to
                  and (l.made_at >= :since and l.made_at < :until
                       or l.superseded_at >= :since and l.superseded_at < :until)),
            held as (
                select distinct on (o.declaration_id) o.declaration_id, o.result, o.irregularities, o.revenue
                from touched join clearance.outcome o using (declaration_id)
                where o.known_at < :known
                order by o.declaration_id, o.version desc),
            decided as (
                select c.declaration_id, c.trust_level
                from touched join clearance.decision c using (declaration_id)
                     join clearance.inspection_list l using (list_id)
                where l.made_at < :known and (l.superseded_at is null or l.superseded_at >= :known))
            select d.*, held.result, held.irregularities[1] as irregularity, held.revenue, i.kind,
                   coalesce(decided.trust_level, d.trust) as trust_then
            from touched
            join clearance.declaration d using (declaration_id)
            left join held using (declaration_id)
            left join decided using (declaration_id)
            left join clearance.inspection i on i.declaration_id = held.declaration_id
            where d.known_at < :known
            order by d.lodged_at, d.declaration_id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate cursor;

    HistoryStore(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        JdbcTemplate fetching = new JdbcTemplate(database);
        fetching.setFetchSize(FETCHED_AT_ONCE);
        cursor = new NamedParameterJdbcTemplate(fetching);
    }

    HistoryExtent extent(Instant from, Instant to, Instant known) {
        return jdbc.sql(EXTENT)
                .params(Map.of("from", Sql.time(from), "to", Sql.time(to), "known", Sql.time(known)))
                .query((row, _) -> new HistoryExtent(
                        row.getLong("declarations"),
                        row.getLong("inspected"),
                        row.getLong("irregular"),
                        Sql.knownInstant(row, "first_lodged"),
                        Sql.knownInstant(row, "last_lodged")))
                .single();
    }

    /** The declarations of a period. */
    Declarations between(Instant from, Instant to, Instant known, Progress progress) {
        return read(BETWEEN, Map.of("from", Sql.time(from), "to", Sql.time(to), "known", Sql.time(known)), progress);
    }

    /** Those of them of which something became known, or was decided, from {@code since} to before {@code until}. */
    Declarations changed(Instant lodgedBefore, Instant since, Instant until, Instant known) {
        return read(
                CHANGED,
                Map.of(
                        "to", Sql.time(lodgedBefore),
                        "since", Sql.time(since),
                        "until", Sql.time(until),
                        "known", Sql.time(known)),
                Progress.NONE);
    }

    /** Reads row by row; needs the caller's transaction, without which the driver would fetch all at once. */
    private Declarations read(String query, Map<String, ?> period, Progress progress) {
        Declarations.Builder history = Declarations.builder();
        RowCallbackHandler each = row -> {
            add(history, row);
            if (history.size() % REPORT_EVERY == 0) {
                progress.report("read", history.size(), -1);
            }
        };
        cursor.query(query, new MapSqlParameterSource(period), each);
        progress.report("read", history.size(), history.size());
        return history.build();
    }

    private static void add(Declarations.Builder history, ResultSet row) throws SQLException {
        DeclaredRows.start(history, row);
        DeclaredRows.code(history, Field.TRUST, row, "trust_then");
        Optional<String> result = Sql.knownText(row, "result");
        if (result.isPresent()) {
            history.outcome(outcome(result.get()));
            if (!ChosenBy.UNKNOWN.code().equals(row.getString("kind"))) {
                DeclaredRows.code(history, Field.SELECTION, row, "kind");
            }
            DeclaredRows.code(history, Field.IRREGULARITY, row, "irregularity");
            history.number(Field.REVENUE, Sql.number(row, "revenue"));
        }
    }

    private static InspectionOutcome outcome(String result) {
        return switch (result) {
            case "conform" -> InspectionOutcome.CONFORM;
            case "irregular" -> InspectionOutcome.IRREGULAR;
            case "not_controlled" -> InspectionOutcome.NOT_CONTROLLED;
            default -> throw new IllegalStateException("result " + result);
        };
    }
}
