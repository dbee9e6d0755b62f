package org.openaeo.clearance.inspection;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.DeclarationId;
import org.openaeo.clearance.Finding;
import org.openaeo.clearance.Inspection;
import org.openaeo.clearance.Irregularity;
import org.openaeo.clearance.NotControlledReason;
import org.openaeo.clearance.OutcomeReport;
import org.openaeo.clearance.OutcomeSource;
import org.openaeo.clearance.RecordedOutcome;
import org.openaeo.clearance.Reporter;
import org.openaeo.engine.selection.Lane;

import static org.openaeo.clearance.storage.Sql.instant;
import static org.openaeo.clearance.storage.Sql.texts;
import static org.openaeo.clearance.storage.Sql.time;

/** Inspections in their present state, and every outcome that was ever recorded for them. */
@Repository
class InspectionStore {
    private final JdbcClient jdbc;

    InspectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Inspection> find(DeclarationId declaration) {
        return jdbc.sql("select * from clearance.inspection where declaration_id = :id")
                .param("id", declaration.value())
                .query((row, _) -> inspection(row))
                .optional();
    }

    /** The inspections of a day's declarations, in the order of the numbers. */
    List<Inspection> ofDay(LocalDate day) {
        return jdbc.sql("select * from clearance.inspection where day = :day order by declaration_id")
                .param("day", day)
                .query((row, _) -> inspection(row))
                .list();
    }

    /** From the first outcome to the one that holds. */
    List<RecordedOutcome> outcomes(DeclarationId declaration) {
        return jdbc.sql("select * from clearance.outcome where declaration_id = :id order by version")
                .param("id", declaration.value())
                .query((row, _) -> outcome(row))
                .list();
    }

    Optional<KeyedReport> reportOfKey(String key) {
        return jdbc.sql("select * from clearance.outcome where idempotency_key = :key")
                .param("key", key)
                .query((row, _) -> new KeyedReport(new DeclarationId(row.getString("declaration_id")), outcome(row)))
                .optional();
    }

    /**
     * Appends the outcome as the one after those that the reporter saw.
     *
     * @return false where another outcome, or another report under the same key, has come first
     */
    boolean append(
            OutcomeReport report, Inspection inspection, Reporter reporter, Instant knownAt, Instant recordedAt) {
        return jdbc.sql("""
                        insert into clearance.outcome (declaration_id, version, lodged_at, result, irregularities,
                            revenue, not_controlled_reason, note, inspected_at, known_at, recorded_at, recorded_by,
                            source, idempotency_key)
                        values (:id, :version, :lodgedAt, :result, :kinds::text[], :revenue, :reason, :note,
                            :inspectedAt, :knownAt, :recordedAt, :by, :source, :key)
                        on conflict do nothing
                        """)
                        .param("id", report.declaration().value())
                        .param("version", report.seenVersion() + 1)
                        .param("lodgedAt", time(inspection.lodgedAt()))
                        .param("result", report.finding().code())
                        .param("kinds", kinds(report.finding()))
                        .param("revenue", revenue(report.finding()))
                        .param("reason", reason(report.finding()))
                        .param("note", report.note())
                        .param("inspectedAt", time(report.inspectedAt()))
                        .param("knownAt", time(knownAt))
                        .param("recordedAt", time(recordedAt))
                        .param("by", reporter.name())
                        .param("source", reporter.source().code())
                        .param("key", report.key().orElse(null))
                        .update()
                == 1;
    }

    /** Brings the present state up to the outcome just appended; false where it had moved on already. */
    boolean bringUp(OutcomeReport report) {
        return jdbc.sql("""
                        update clearance.inspection
                        set state = 'done', version = :seen + 1, result = :result, irregularities = :kinds::text[],
                            revenue = :revenue, not_controlled_reason = :reason, inspected_at = :inspectedAt
                        where declaration_id = :id and version = :seen
                        """)
                        .param("id", report.declaration().value())
                        .param("seen", report.seenVersion())
                        .param("result", report.finding().code())
                        .param("kinds", kinds(report.finding()))
                        .param("revenue", revenue(report.finding()))
                        .param("reason", reason(report.finding()))
                        .param("inspectedAt", time(report.inspectedAt()))
                        .update()
                == 1;
    }

    /** What was recorded under a sender's key. */
    record KeyedReport(DeclarationId declaration, RecordedOutcome outcome) {}

    private static Inspection inspection(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        long list = row.getLong("list_id");
        return new Inspection(
                new DeclarationId(row.getString("declaration_id")),
                row.wasNull() ? Optional.empty() : Optional.of(list),
                instant(row, "lodged_at"),
                row.getObject("day", LocalDate.class),
                row.getString("office"),
                Optional.ofNullable(row.getString("importer")),
                Optional.ofNullable(row.getString("lane")).flatMap(Lane::ofCode),
                ChosenBy.parse(row.getString("kind")).orElseThrow(),
                version,
                version == 0
                        ? Optional.empty()
                        : Optional.of(new Inspection.Result(finding(row), instant(row, "inspected_at"))));
    }

    private static RecordedOutcome outcome(ResultSet row) throws SQLException {
        return new RecordedOutcome(
                row.getInt("version"),
                finding(row),
                instant(row, "inspected_at"),
                instant(row, "recorded_at"),
                row.getString("recorded_by"),
                OutcomeSource.parse(row.getString("source")).orElseThrow(),
                row.getString("note"));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return switch (row.getString("result")) {
            case "conform" -> new Finding.Conform();
            case "irregular" -> new Finding.Irregular(kinds(row), Optional.ofNullable(row.getBigDecimal("revenue")));
            case "not_controlled" ->
                new Finding.NotControlled(NotControlledReason.parse(row.getString("not_controlled_reason"))
                        .orElse(NotControlledReason.UNSPECIFIED));
            case String other -> throw new IllegalStateException("result " + other);
        };
    }

    private static TreeSet<Irregularity> kinds(ResultSet row) throws SQLException {
        TreeSet<Irregularity> found = new TreeSet<>();
        for (String code : texts(row, "irregularities")) {
            found.add(new Irregularity(code));
        }
        return found;
    }

    private static String[] kinds(Finding finding) {
        return finding instanceof Finding.Irregular irregular
                ? irregular.kinds().stream().map(Irregularity::code).toArray(String[]::new)
                : new String[0];
    }

    private static @Nullable BigDecimal revenue(Finding finding) {
        return finding instanceof Finding.Irregular irregular
                ? irregular.revenue().orElse(null)
                : null;
    }

    private static @Nullable String reason(Finding finding) {
        return finding instanceof Finding.NotControlled not ? not.reason().code() : null;
    }
}
