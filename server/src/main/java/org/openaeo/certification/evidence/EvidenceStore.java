package org.openaeo.certification.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.company.Section;

/** Keeps what is known of each file. */
@Component
class EvidenceStore {
    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else adds to this company's files. */
    void lock(CompanyId company) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('evidence ' || :company, 0))) as locked")
                .param("company", company.toString())
                .query(Integer.class)
                .single();
    }

    long used(CompanyId company) {
        return jdbc.sql("""
                        select coalesce(sum(size), 0) from certification.evidence_file
                        where company = :company and not starts_with(subject, :visit)""")
                .param("visit", EvidencePlace.OF_VISIT)
                .param("company", company.value())
                .query(Long.class)
                .single();
    }

    void add(EvidenceFile file) {
        jdbc.sql("""
                        insert into certification.evidence_file (id, company, case_id, section, subject, name, version,
                            document_date, type, size, sha256, scan, added_at, added_by)
                        values (:id, :company, :case, :section, :subject, :name, :version, :date, :type, :size, :sha256,
                            :scan, :at, :by)
                        """)
                .param("id", file.id().value())
                .param("company", file.place().company().value())
                .param("case", file.place().file().map(CaseId::value).orElse(null))
                .param("section", file.place().section().key())
                .param("subject", file.place().subject())
                .param("name", file.name().value())
                .param("version", file.version())
                .param("date", file.documentDate())
                .param("type", file.type())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("scan", file.scanned() ? "CLEAN" : "NOT_SCANNED")
                .param("at", file.at().atOffset(ZoneOffset.UTC))
                .param("by", file.by())
                .update();
    }

    Optional<EvidenceFile> find(EvidenceId id) {
        return jdbc.sql("select * from certification.evidence_file where id = :id")
                .param("id", id.value())
                .query(EvidenceStore::file)
                .optional();
    }

    /** By name, the latest version of each first. */
    List<EvidenceFile> in(EvidencePlace place) {
        return jdbc.sql("""
                        select * from certification.evidence_file
                        where company = :company and case_id is not distinct from cast(:case as uuid)
                            and section = :section and subject = :subject
                        order by name, version desc
                        """)
                .param("company", place.company().value())
                .param("case", place.file().map(CaseId::value).orElse(null))
                .param("section", place.section().key())
                .param("subject", place.subject())
                .query(EvidenceStore::file)
                .list();
    }

    /** What was sent for a case, and what its company sent whatever it applies for. */
    List<EvidenceFile> of(CaseId file) {
        return jdbc.sql("""
                        select * from certification.evidence_file
                        where case_id = :case or (case_id is null
                            and company = (select company from certification.case_file where id = :case))
                        order by section, subject, name, version desc
                        """)
                .param("case", file.value())
                .query(EvidenceStore::file)
                .list();
    }

    /** The latest version of each document of the company. */
    List<EvidenceFile> latest(CompanyId company) {
        return jdbc.sql("""
                        select distinct on (name, case_id, section, subject) * from certification.evidence_file
                        where company = :company order by name, case_id, section, subject, version desc
                        """)
                .param("company", company.value())
                .query(EvidenceStore::file)
                .list();
    }

    private static EvidenceFile file(ResultSet row, int number) throws SQLException {
        var file = Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new);
        return new EvidenceFile(
                new EvidenceId(row.getObject("id", UUID.class)),
                new EvidencePlace(
                        new CompanyId(row.getObject("company", UUID.class)),
                        file,
                        new Section(row.getString("section")),
                        row.getString("subject")),
                new FileName(row.getString("name")),
                row.getInt("version"),
                row.getObject("document_date", LocalDate.class),
                row.getString("type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("scan").equals("CLEAN"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"));
    }
}
