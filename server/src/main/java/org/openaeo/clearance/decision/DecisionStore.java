package org.openaeo.clearance.decision;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.storage.CopyRows;
import org.openaeo.clearance.storage.DecisionJson;

/** Writes decisions down, and the inspections that they call for. */
@Repository
class DecisionStore {
    private static final String COLUMNS = """
            clearance.decision (list_id, declaration_id, lodged_at, lane, kind, rank, probability, expected_revenue,
                selection_probability, grounds, trust_level, trust, benefits, reasons, facts)
            """;

    private final JdbcClient jdbc;
    private final DataSource database;

    DecisionStore(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /**
     * Writes all decisions of a run.
     *
     * @param lists the number of each office's list
     */
    void add(List<DecisionDraft> decisions, Map<String, Long> lists) {
        Connection connection = DataSourceUtils.getConnection(database);
        try (CopyRows copy = CopyRows.into(connection, COLUMNS)) {
            for (DecisionDraft each : decisions) {
                write(copy, each, Objects.requireNonNull(lists.get(each.office())));
            }
            copy.finish();
        } catch (SQLException e) {
            throw new IllegalStateException("the decisions could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** Opens an inspection for each chosen declaration of the lists that has none; returns how many. */
    int openInspections(List<Long> lists) {
        return jdbc.sql("""
                        insert into clearance.inspection (declaration_id, list_id, lodged_at, day, office, importer, hs,
                            origin, lane, kind, state, version)
                        select c.declaration_id, c.list_id, c.lodged_at, l.day, l.office, d.importer, d.hs, d.origin, c.lane,
                            c.kind, 'open', 0
                        from clearance.decision c
                        join clearance.inspection_list l using (list_id)
                        join clearance.declaration d using (declaration_id)
                        where c.list_id = any(:lists) and c.rank is not null
                        on conflict (declaration_id) do nothing
                        """).param("lists", lists.toArray(Long[]::new)).update();
    }

    /** Withdraws the inspections that a list called for and nobody has made; returns how many. */
    int withdrawOpenInspections(List<Long> lists) {
        return jdbc.sql("delete from clearance.inspection where list_id = any(:lists) and state = 'open'")
                .param("lists", lists.toArray(Long[]::new))
                .update();
    }

    private static void write(CopyRows copy, DecisionDraft decision, long list) throws SQLException {
        copy.number(list)
                .text(decision.declaration())
                .instant(decision.lodgedAt())
                .text(decision.lane().code())
                .text(decision.chosenBy().map(ChosenBy::code).orElse("none"));
        if (decision.rank().isPresent()) {
            copy.number((long) decision.rank().getAsInt());
        } else {
            copy.missing();
        }
        copy.number(decision.probability())
                .number(decision.expectedRevenue())
                .number(decision.chance().orElse(Double.NaN))
                .text(DecisionJson.of(decision.grounds()))
                .text(decision.trust().level())
                .text(DecisionJson.of(decision.trust()))
                .texts(decision.benefits())
                .text(DecisionJson.of(decision.explanation()))
                .text(array(decision.facts()));
        copy.end();
    }

    private static String array(float[] facts) {
        StringBuilder text = new StringBuilder("{");
        for (int at = 0; at < facts.length; at++) {
            text.append(at == 0 ? "" : ",").append(facts[at]);
        }
        return text.append('}').toString();
    }
}
