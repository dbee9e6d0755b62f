package org.openaeo.clearance.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.DeclarationId;
import org.openaeo.clearance.storage.DecisionJson;
import org.openaeo.clearance.storage.Sql;
import org.openaeo.engine.selection.Lane;

/** Reads the lists in force. */
@Repository
class WorkStore {
    /** Each sort as a number, the smallest first; a released declaration comes after all that are ranked. */
    private static final Map<WorkSort, String> KEYS = Map.of(
            WorkSort.RANK, "coalesce(c.rank, 2147483647)::double precision",
            WorkSort.WAITING, "extract(epoch from c.lodged_at)::double precision",
            WorkSort.SCORE, "-c.probability",
            WorkSort.REVENUE, "-c.expected_revenue");

    private static final String FROM = """
            from clearance.inspection_list l
            join clearance.decision c on c.list_id = l.list_id
            join clearance.declaration d on d.declaration_id = c.declaration_id
            left join clearance.inspection i on i.declaration_id = c.declaration_id
            where l.day = :day and l.superseded_at is null and (:office::text is null or l.office = :office)
            """;

    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row more than the page holds, where there is one; in the order of reading from the cursor. */
    List<Keyed> rows(WorkQuery query) {
        String key = KEYS.get(query.sort());
        boolean forward = query.cursor().map(Cursor::forward).orElse(true);
        Map<String, Object> parameters = new HashMap<>();
        String sql = "select " + key
                + " as sort_key, c.*, d.office, d.importer, d.hs, d.origin, d.departure, d.net_mass, "
                + "d.customs_value, d.currency, i.result, i.inspected_at, i.state " + FROM
                + conditions(query, parameters)
                + query.cursor()
                        .map(cursor -> " and (" + key + ", c.declaration_id) " + (forward ? ">" : "<")
                                + " (:afterKey, :afterId)")
                        .orElse("")
                + " order by 1 " + (forward ? "asc" : "desc") + ", c.declaration_id " + (forward ? "asc" : "desc")
                + " limit :limit";
        query.cursor().ifPresent(cursor -> {
            parameters.put("afterKey", cursor.key());
            parameters.put("afterId", cursor.id().value());
        });
        parameters.put("limit", query.size() + 1);
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, _) -> new Keyed(row.getDouble("sort_key"), item(row)))
                .list();
    }

    /** A row with its sort key. */
    record Keyed(double key, WorkItem item) {}

    /** Rows under each choice of each filter, in one reading of the day's lists. */
    WorkFacets facets(WorkQuery query) {
        Map<Lane, Long> lanes = new EnumMap<>(Lane.class);
        Map<ChosenBy, Long> kinds = new EnumMap<>(ChosenBy.class);
        Map<String, Long> trust = new TreeMap<>();
        Map<WorkState, Long> states = new EnumMap<>(WorkState.class);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("day", query.day());
        parameters.put("office", query.office().orElse(null));
        jdbc.sql("""
                        select c.lane, c.kind, c.trust_level, coalesce(i.result, i.state) as state, count(*) as rows
                        from clearance.inspection_list l
                        join clearance.decision c using (list_id)
                        left join clearance.inspection i on i.declaration_id = c.declaration_id and c.rank is not null
                        where l.day = :day and l.superseded_at is null and (:office::text is null or l.office = :office)
                        group by 1, 2, 3, 4
                        """)
                .params(parameters)
                .query((row, _) -> {
                    long rows = row.getLong("rows");
                    Lane lane = Lane.ofCode(row.getString("lane")).orElseThrow();
                    lanes.merge(lane, rows, Long::sum);
                    if (lane != Lane.GREEN) {
                        ChosenBy.parse(row.getString("kind")).ifPresent(kind -> kinds.merge(kind, rows, Long::sum));
                        trust.merge(row.getString("trust_level"), rows, Long::sum);
                        Sql.knownText(row, "state")
                                .flatMap(WorkState::parse)
                                .ifPresent(state -> states.merge(state, rows, Long::sum));
                    }
                    return rows;
                })
                .list();
        return new WorkFacets(lanes, kinds, trust, states);
    }

    long openSince(WorkQuery query, Instant lodgedBefore) {
        return jdbc.sql("""
                        select count(*) from clearance.inspection
                        where day = :day and (:office::text is null or office = :office)
                          and state = 'open' and lodged_at < :before
                        """)
                .param("day", query.day())
                .param("office", query.office().orElse(null))
                .param("before", Sql.time(lodgedBefore))
                .query(Long.class)
                .single();
    }

    private static String conditions(WorkQuery query, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder();
        parameters.put("day", query.day());
        parameters.put("office", query.office().orElse(null));
        if (query.lane().isPresent()) {
            sql.append(" and c.lane = :lane");
            parameters.put("lane", query.lane().get().code());
        } else {
            sql.append(" and c.lane <> 'green'");
        }
        query.kind().ifPresent(kind -> {
            sql.append(" and c.kind = :kind");
            parameters.put("kind", kind.code());
        });
        query.trust().ifPresent(level -> {
            sql.append(" and c.trust_level = :trust");
            parameters.put("trust", level);
        });
        query.state().ifPresent(state -> {
            sql.append(" and coalesce(i.result, i.state) = :state");
            parameters.put("state", state.code());
        });
        if (!query.search().isEmpty()) {
            sql.append("""
                     and (starts_with(lower(c.declaration_id), lower(:search))
                          or starts_with(lower(d.importer), lower(:search))
                          or starts_with(d.hs, replace(:search, '.', ''))
                          or d.importer = any(:importers::text[]))
                    """);
            parameters.put("search", query.search());
            parameters.put("importers", query.importers().toArray(String[]::new));
        }
        return sql.toString();
    }

    private static WorkItem item(ResultSet row) throws SQLException {
        int rank = row.getInt("rank");
        boolean ranked = !row.wasNull();
        return new WorkItem(
                new DeclarationId(row.getString("declaration_id")),
                Sql.instant(row, "lodged_at"),
                row.getString("office"),
                Sql.knownText(row, "importer"),
                Sql.knownText(row, "hs"),
                Sql.knownText(row, "origin"),
                Sql.knownText(row, "departure"),
                Sql.knownNumber(row, "net_mass"),
                Sql.knownNumber(row, "customs_value"),
                Sql.knownText(row, "currency"),
                Lane.ofCode(row.getString("lane")).orElseThrow(),
                ChosenBy.parse(row.getString("kind")),
                ranked ? OptionalInt.of(rank) : OptionalInt.empty(),
                DecisionJson.grounds(row.getString("grounds")),
                row.getDouble("probability"),
                row.getDouble("expected_revenue"),
                DecisionJson.trust(row.getString("trust")),
                DecisionJson.explanation(row.getString("reasons")),
                ranked ? state(row) : Optional.empty(),
                ranked ? Sql.knownInstant(row, "inspected_at") : Optional.empty());
    }

    private static Optional<WorkState> state(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return WorkState.parse(result == null ? "open" : result);
    }
}
