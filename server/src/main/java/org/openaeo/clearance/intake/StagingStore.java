package org.openaeo.clearance.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.DeclarationId;
import org.openaeo.clearance.Irregularity;
import org.openaeo.clearance.storage.CopyRows;
import org.openaeo.clearance.storage.Sql;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;

/**
 * The rows of a load between reading and merging, in a temporary table of the load's own transaction.
 *
 * <p>Whatever ends that transaction early, a refusal or a kill of either process, takes the rows with it.
 */
@Repository
class StagingStore {
    private static final String STAGED = """
            staged (seq, fault, declaration_id, lodged_at, office, procedure_code, import_type, import_use, payment,
                importer, declarant, seller, carrier, hs, origin, origin_mark, departure, transport_mode, tax_type,
                tax_rate, net_mass, customs_value, currency, trust, kind, result, irregularity, reason, revenue)
            """;

    private final JdbcClient jdbc;
    private final DataSource database;

    StagingStore(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Makes room for the rows of the load that this transaction brings. */
    void open() {
        jdbc.sql("""
                        create temporary table staged (
                            seq bigint not null, fault text, declaration_id text not null, lodged_at timestamptz not null,
                            office text, procedure_code text, import_type text, import_use text, payment text,
                            importer text, declarant text, seller text, carrier text, hs text, origin text,
                            origin_mark text, departure text, transport_mode text, tax_type text, tax_rate numeric,
                            net_mass numeric, customs_value numeric, currency text, trust text, kind text, result text,
                            irregularity text, reason text, revenue numeric) on commit drop
                        """).update();
    }

    /**
     * Adds rows.
     *
     * @param before rows staged before these, by which their order is known
     */
    void stage(Declarations rows, long before) {
        Connection connection = DataSourceUtils.getConnection(database);
        try (CopyRows copy = CopyRows.into(connection, STAGED)) {
            for (int row = 0; row < rows.size(); row++) {
                write(copy, rows, row, before + row);
            }
            copy.finish();
        } catch (SQLException e) {
            throw new IllegalStateException("the rows could not be staged", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** Puts into {@code first_told} the row of each declaration that counts, and says what there is. */
    Staged settle() {
        jdbc.sql("""
                        create temporary table first_told on commit drop as
                        select distinct on (declaration_id) * from staged
                        where fault is null order by declaration_id, seq
                        """).update();
        jdbc.sql("analyze staged").update();
        jdbc.sql("analyze first_told").update();
        return jdbc.sql("""
                        select count(*) as staged, count(fault) as faulty,
                               min(lodged_at) filter (where fault is null) as first_lodged,
                               max(lodged_at) filter (where fault is null) as last_lodged
                        from staged
                        """)
                .query((row, _) -> new Staged(
                        row.getLong("staged"),
                        row.getLong("faulty"),
                        Sql.knownInstant(row, "first_lodged"),
                        Sql.knownInstant(row, "last_lodged")))
                .single();
    }

    /** How many rows were staged, how many of them cannot be used, and the lodging times they span. */
    record Staged(long rows, long faulty, Optional<Instant> first, Optional<Instant> last) {}

    /** Adds the declarations whose number is not known yet; returns how many. */
    long addNew(UUID load, Instant learnt, boolean sinceLodged) {
        return jdbc.sql("""
                        insert into clearance.declaration (declaration_id, lodged_at, known_at, office, procedure_code,
                            import_type, import_use, payment, importer, declarant, seller, carrier, hs, origin,
                            origin_mark, departure, transport_mode, tax_type, tax_rate, net_mass, customs_value,
                            currency, trust, load_id)
                        select declaration_id, lodged_at, case when :sinceLodged then lodged_at else :learnt end, office,
                            procedure_code, import_type, import_use, payment, importer, declarant, seller, carrier, hs,
                            origin, origin_mark, departure, transport_mode, tax_type, tax_rate, net_mass,
                            customs_value, currency, trust, :load
                        from first_told order by lodged_at, declaration_id
                        on conflict (declaration_id) do nothing
                        """)
                .param("load", load)
                .param("learnt", Sql.time(learnt))
                .param("sinceLodged", sinceLodged)
                .update();
    }

    /** Tells the planner of a load that has changed the tables' size: without it, the next reading would go astray. */
    void refreshStatistics() {
        jdbc.sql("analyze clearance.declaration").update();
        jdbc.sql("analyze clearance.outcome").update();
        jdbc.sql("analyze clearance.inspection").update();
    }

    private static void write(CopyRows copy, Declarations rows, int row, long seq) throws SQLException {
        String id = rows.id(row);
        Optional<String> office = rows.text(Field.OFFICE, row);
        copy.number(seq)
                .text(fault(id, office))
                .text(id)
                .instant(rows.instant(row))
                .text(office.orElse(null));
        for (Field field : DeclaredFacts.CODES) {
            copy.text(rows.text(field, row).orElse(null));
        }
        for (Field field : DeclaredFacts.NUMBERS) {
            copy.number(rows.number(field, row));
        }
        copy.text(rows.text(Field.CURRENCY, row).orElse(null))
                .text(rows.text(Field.TRUST, row).orElse(null));
        writeOutcome(copy, rows, row);
        copy.end();
    }

    private static @Nullable String fault(String id, Optional<String> office) {
        if (DeclarationId.parse(id).isEmpty()) {
            return "not-a-declaration-number";
        }
        return office.isEmpty() ? "office-missing" : null;
    }

    private static void writeOutcome(CopyRows copy, Declarations rows, int row) {
        String kind = rows.text(Field.SELECTION, row)
                .flatMap(code -> ChosenBy.parse(code.toLowerCase(Locale.ROOT)))
                .orElse(ChosenBy.UNKNOWN)
                .code();
        switch (rows.outcome(row)) {
            case NOT_INSPECTED -> {
                for (int column = 0; column < 5; column++) {
                    copy.missing();
                }
            }
            case NOT_CONTROLLED ->
                copy.text(kind)
                        .text("not_controlled")
                        .missing()
                        .text("unspecified")
                        .missing();
            case CONFORM -> copy.text(kind).text("conform").missing().missing().missing();
            case IRREGULAR ->
                copy.text(kind)
                        .text("irregular")
                        .text(irregularity(rows, row).code())
                        .missing()
                        .number(Math.max(0, rows.number(Field.REVENUE, row)));
        }
    }

    private static Irregularity irregularity(Declarations rows, int row) {
        return rows.text(Field.IRREGULARITY, row)
                .map(code -> Irregularity.parse(code.toLowerCase(Locale.ROOT).replace('-', '_'))
                        .orElse(new Irregularity("other")))
                .orElse(Irregularity.UNSPECIFIED);
    }
}
