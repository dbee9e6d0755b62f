package org.openaeo.clearance.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

import org.openaeo.clearance.Load;
import org.openaeo.clearance.LoadOrder;
import org.openaeo.clearance.LoadReport;
import org.openaeo.clearance.storage.CopyRows;
import org.openaeo.clearance.storage.Sql;
import org.openaeo.engine.declaration.FileFault;

/** The loads of the past and the rows that they left out. */
@Repository
class LoadStore {
    private final JdbcClient jdbc;
    private final DataSource database;

    LoadStore(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    void add(LoadOrder order, LoadReport report, Instant startedAt, Instant finishedAt) {
        jdbc.sql("""
                        insert into clearance.load (load_id, source, title, mapping, state, started_at, finished_at,
                            loaded_by, rows_read, added, known, differing, rejected, outcomes_added, first_lodged,
                            last_lodged, refusal, refusal_facts)
                        values (:id, :source, :title, :mapping, :state, :startedAt, :finishedAt, :by, :read, :added,
                            :known, :differing, :rejected, :outcomes, :first, :last, :refusal, :refusalFacts::text[])
                        """)
                .param("id", report.id())
                .param("source", order.origin().code())
                .param("title", order.title())
                .param("mapping", order.mapping())
                .param("state", report.state().name().toLowerCase(Locale.ROOT))
                .param("startedAt", Sql.time(startedAt))
                .param("finishedAt", Sql.time(finishedAt))
                .param("by", order.by())
                .param("read", report.read())
                .param("added", report.added())
                .param("known", report.known())
                .param("differing", report.differing())
                .param("rejected", report.rejected())
                .param("outcomes", report.outcomes())
                .param("first", report.firstLodged().map(Sql::time).orElse(null))
                .param("last", report.lastLodged().map(Sql::time).orElse(null))
                .param("refusal", report.refusal().map(FileFault::code).orElse(null))
                .param(
                        "refusalFacts",
                        report.refusal()
                                .map(fault -> fault.arguments().toArray(String[]::new))
                                .orElse(new String[0]))
                .update();
    }

    /** Takes over the rows that the reader could not read from the file it wrote them to. */
    void addRejects(UUID load, Path rejects) {
        if (!Files.exists(rejects)) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(database);
        try (CopyRows copy = CopyRows.into(
                        connection, "clearance.load_reject (load_id, seq, line, column_name, reason, detail, value)");
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(rejects, StandardCharsets.UTF_8)) {
            long seq = 0;
            for (NamedCsvRecord row : rows) {
                copy.text(load.toString())
                        .number(++seq)
                        .number(Long.parseLong(row.getField("line")))
                        .text(row.getField("column"))
                        .text(row.getField("reason"))
                        .text(row.getField("detail"))
                        .text(row.getField("value"))
                        .end();
            }
            copy.finish();
        } catch (SQLException e) {
            throw new IllegalStateException("the rejected rows could not be written down", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** What became of the declarations of a load that were not known before with the same facts, by number. */
    Map<String, String> statuses(UUID load) {
        Map<String, String> statuses = new HashMap<>();
        jdbc.sql("""
                        select declaration_id, 'added' as status from clearance.declaration where load_id = :load
                        union all
                        select value, case reason when 'differs-from-known' then 'differing' else 'rejected' end
                        from clearance.load_reject where load_id = :load
                        """)
                .param("load", load)
                .query((row, _) -> statuses.putIfAbsent(row.getString("declaration_id"), row.getString("status")))
                .list();
        return statuses;
    }

    /** Files and generated trade; what other systems send batch by batch is not listed. */
    List<Load> latest(int limit) {
        return jdbc.sql(
                        "select * from clearance.load where source <> 'api' order by started_at desc, load_id limit :limit")
                .param("limit", limit)
                .query((row, _) -> load(row))
                .list();
    }

    Optional<Load> find(UUID id) {
        return jdbc.sql("select * from clearance.load where load_id = :id")
                .param("id", id)
                .query((row, _) -> load(row))
                .optional();
    }

    /** The rejects that follow the given one, in order. */
    List<RejectedRow> rejects(UUID load, long after, int limit) {
        return jdbc.sql("""
                        select * from clearance.load_reject where load_id = :load and seq > :after
                        order by seq limit :limit
                        """)
                .param("load", load)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> {
                    long line = row.getLong("line");
                    return new RejectedRow(
                            row.getLong("seq"),
                            row.wasNull() ? Optional.empty() : Optional.of(line),
                            row.getString("column_name"),
                            row.getString("reason"),
                            row.getString("detail"),
                            row.getString("value"));
                })
                .list();
    }

    private static Load load(ResultSet row) throws SQLException {
        List<String> facts = Sql.texts(row, "refusal_facts");
        return new Load(
                LoadOrder.Origin.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                row.getString("mapping"),
                row.getString("loaded_by"),
                Sql.instant(row, "started_at"),
                new LoadReport(
                        row.getObject("load_id", UUID.class),
                        LoadReport.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getLong("rows_read"),
                        row.getLong("added"),
                        row.getLong("known"),
                        row.getLong("differing"),
                        row.getLong("rejected"),
                        row.getLong("outcomes_added"),
                        Sql.knownInstant(row, "first_lodged"),
                        Sql.knownInstant(row, "last_lodged"),
                        Optional.ofNullable(row.getString("refusal")).map(code -> new FileFault(0, code, facts))));
    }
}
