package org.openaeo.clearance.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.DeclarationId;
import org.openaeo.clearance.RunId;
import org.openaeo.clearance.storage.DecisionJson;
import org.openaeo.clearance.storage.Sql;
import org.openaeo.engine.selection.Lane;

/** Reads one declaration and what was decided about it. */
@Repository
class DossierStore {
    private final JdbcClient jdbc;

    DossierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DeclaredItem> item(DeclarationId id) {
        return jdbc.sql("select * from clearance.declaration where declaration_id = :id")
                .param("id", id.value())
                .query((row, _) -> item(row))
                .optional();
    }

    /** Every decision about a declaration, the latest first. */
    List<DecisionMade> decisions(DeclarationId id) {
        return jdbc.sql("""
                        select c.*, l.run_id, l.made_at, l.selected, l.superseded_at, r.model_name, r.plan_version, r.seed
                        from clearance.decision c
                        join clearance.inspection_list l using (list_id)
                        join clearance.selection_run r using (run_id)
                        where c.declaration_id = :id
                        order by l.made_at desc, l.list_id desc
                        """)
                .param("id", id.value())
                .query((row, _) -> decision(row))
                .list();
    }

    private static DeclaredItem item(ResultSet row) throws SQLException {
        return new DeclaredItem(
                new DeclarationId(row.getString("declaration_id")),
                Sql.instant(row, "lodged_at"),
                Sql.instant(row, "known_at"),
                row.getString("office"),
                Sql.knownText(row, "procedure_code"),
                Sql.knownText(row, "import_type"),
                Sql.knownText(row, "import_use"),
                Sql.knownText(row, "payment"),
                Sql.knownText(row, "importer"),
                Sql.knownText(row, "declarant"),
                Sql.knownText(row, "seller"),
                Sql.knownText(row, "carrier"),
                Sql.knownText(row, "hs"),
                Sql.knownText(row, "origin"),
                Sql.knownText(row, "origin_mark"),
                Sql.knownText(row, "departure"),
                Sql.knownText(row, "transport_mode"),
                Sql.knownText(row, "tax_type"),
                Sql.knownNumber(row, "tax_rate"),
                Sql.knownNumber(row, "net_mass"),
                Sql.knownNumber(row, "customs_value"),
                Sql.knownText(row, "currency"));
    }

    private static DecisionMade decision(ResultSet row) throws SQLException {
        int rank = row.getInt("rank");
        OptionalInt ranked = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(rank);
        return new DecisionMade(
                new RunId(row.getObject("run_id", UUID.class)),
                Sql.instant(row, "made_at"),
                Lane.ofCode(row.getString("lane")).orElseThrow(),
                ChosenBy.parse(row.getString("kind")),
                ranked,
                row.getInt("selected"),
                row.getDouble("probability"),
                row.getDouble("expected_revenue"),
                Sql.knownNumber(row, "selection_probability"),
                DecisionJson.grounds(row.getString("grounds")),
                DecisionJson.trust(row.getString("trust")),
                Sql.texts(row, "benefits"),
                DecisionJson.explanation(row.getString("reasons")),
                row.getString("model_name"),
                row.getInt("plan_version"),
                row.getLong("seed"),
                Sql.knownInstant(row, "superseded_at").isPresent());
    }
}
