package org.openaeo.certification.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.trust.OperatorId;

/** The certificates: added, never changed. */
@Component
class CertificateStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS =
            "select number, issue, code, case_id, entry, company, face, sha256, issued_at from certification.certificate";

    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Certificate certificate, OperatorId operator) {
        var frozen = Frozen.of(JSON.writeValueAsString(certificate.face()));
        jdbc.sql("""
                        insert into certification.certificate (number, issue, code, case_id, entry, company, operator,
                            face, sha256, issued_at)
                        values (:number, :issue, :code, :case, :entry, :company, :operator, :face, :sha256, :at)""")
                .param("number", certificate.number())
                .param("issue", certificate.issue())
                .param("code", certificate.code())
                .param("case", certificate.caseId().value())
                .param("entry", certificate.entry())
                .param("company", certificate.company().value())
                .param("operator", operator.value())
                .param("face", frozen.text())
                .param("sha256", frozen.sha256())
                .param("at", OffsetDateTime.ofInstant(certificate.at(), ZoneOffset.UTC))
                .update();
    }

    /** The issue last made; 0 before the first. */
    int lastIssue(String number) {
        return jdbc.sql("select coalesce(max(issue), 0) from certification.certificate where number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    Optional<Certificate> find(String number, String code) {
        return jdbc.sql(COLUMNS + " where number = :number and code = :code")
                .param("number", number)
                .param("code", code)
                .query((row, n) -> certificate(row))
                .optional();
    }

    Optional<Certificate> latest(String number) {
        return jdbc.sql(COLUMNS + " where number = :number order by issue desc limit 1")
                .param("number", number)
                .query((row, n) -> certificate(row))
                .optional();
    }

    /** The last issue of each. */
    List<Certificate> of(CaseId id) {
        return jdbc.sql("""
                        select distinct on (number) number, issue, code, case_id, entry, company, face, sha256, issued_at
                        from certification.certificate where case_id = :id order by number, issue desc""")
                .param("id", id.value())
                .query((row, n) -> certificate(row))
                .list();
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        var frozen = new Frozen(row.getString("face"), row.getString("sha256"));
        return new Certificate(
                row.getString("number"),
                row.getInt("issue"),
                row.getString("code"),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("entry"),
                new CompanyId(row.getObject("company", UUID.class)),
                JSON.readValue(frozen.whole(), Certificate.Face.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
