package org.openaeo.certification.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.company.Section;

/** To which further questions documents are tied. */
@Component
class EvidenceTieStore {
    private final JdbcClient jdbc;

    EvidenceTieStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first version of the document of which that is one. */
    Optional<EvidenceId> first(EvidenceId version) {
        return jdbc.sql("""
                        select first.id from certification.evidence_file f
                        join certification.evidence_file first on first.company = f.company
                            and first.case_id is not distinct from f.case_id and first.section = f.section
                            and first.subject = f.subject and first.name = f.name and first.version = 1
                        where f.id = :id""")
                .param("id", version.value())
                .query((row, n) -> new EvidenceId(row.getObject("id", UUID.class)))
                .optional();
    }

    boolean tie(EvidenceId first, EvidencePlace to, Instant at, String by) {
        return jdbc.sql("""
                        insert into certification.evidence_tie
                            (evidence, company, case_id, section, subject, tied_at, tied_by)
                        values (:evidence, :company, :case, :section, :subject, :at, :by) on conflict do nothing""")
                        .param("evidence", first.value())
                        .param("company", to.company().value())
                        .param("case", to.file().map(CaseId::value).orElse(null))
                        .param("section", to.section().key())
                        .param("subject", to.subject())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean untie(EvidenceId first, EvidencePlace from) {
        return jdbc.sql("""
                        delete from certification.evidence_tie
                        where evidence = :evidence and case_id is not distinct from cast(:case as uuid)
                            and subject = :subject""")
                        .param("evidence", first.value())
                        .param("case", from.file().map(CaseId::value).orElse(null))
                        .param("subject", from.subject())
                        .update()
                == 1;
    }

    /** The sections to whose questions the document is tied. */
    Set<Section> sections(EvidenceId first) {
        return new HashSet<>(jdbc.sql("select distinct section from certification.evidence_tie where evidence = :id")
                .param("id", first.value())
                .query((row, n) -> new Section(row.getString("section")))
                .list());
    }

    /** First versions of the documents that are tied to a question. */
    List<EvidenceId> tied(EvidencePlace place) {
        return jdbc.sql("""
                        select evidence from certification.evidence_tie
                        where company = :company and subject = :subject
                            and (case_id is null or case_id = cast(:case as uuid)) order by tied_at, evidence""")
                .param("company", place.company().value())
                .param("subject", place.subject())
                .param("case", place.file().map(CaseId::value).orElse(null))
                .query((row, n) -> new EvidenceId(row.getObject("evidence", UUID.class)))
                .list();
    }

    /** How many documents each question of a case has, its own and those tied to it; by the question's text form. */
    Map<String, Integer> counts(CompanyId company, CaseId file) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("""
                        select subject, count(*) as documents from (
                            select subject from certification.evidence_file
                            where company = :company and subject <> '' and version = 1
                                and (case_id is null or case_id = :case)
                            union all
                            select subject from certification.evidence_tie
                            where company = :company and (case_id is null or case_id = :case)) as each
                        group by subject""")
                .param("company", company.value())
                .param("case", file.value())
                .query(row -> {
                    counts.put(row.getString("subject"), row.getInt("documents"));
                });
        return counts;
    }
}
