package org.openaeo.certification.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.certification.CaseId;

/** The findings that were noted. */
@Repository
class FindingStore {
    private final JdbcClient jdbc;

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<VisitFinding> of(CaseId file) {
        return read("case_id = :id", file.value());
    }

    List<VisitFinding> of(VisitId visit) {
        return read("visit_id = :id", visit.value());
    }

    private List<VisitFinding> read(String condition, UUID id) {
        return jdbc.sql("select * from certification.visit_finding where " + condition + " order by received_at, key")
                .param("id", id)
                .query((row, number) -> finding(row))
                .list();
    }

    private static VisitFinding finding(ResultSet row) throws SQLException {
        return new VisitFinding(
                new FindingId(Sql.uuid(row, "key")),
                new VisitId(Sql.uuid(row, "visit_id")),
                new CaseId(Sql.uuid(row, "case_id")),
                Sql.uuid(row, "site_id"),
                row.getString("criterion"),
                Note.Grade.valueOf(row.getString("grade")),
                row.getString("note"),
                row.getString("found_by"),
                Sql.knownInstant(row, "device_at"),
                Sql.instant(row, "received_at"),
                row.getBoolean("late"));
    }
}
