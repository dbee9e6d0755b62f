package org.openaeo.certification.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.position.QuestionId;

/** What was handed in, each time as it stood then. */
@Component
class HandInStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    HandInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what is handed in as it stands now: the company with its parts, the types, every answer with who gave it and
     * when, and which documents there are. Nothing is kept for a case without questions.
     *
     * @param entry of the case file that hands it in
     * @param named whose answers are handed in, while the others stay as they were handed in before; none named: all
     */
    void add(CaseId id, int entry, Set<String> named, Instant at, String by) {
        jdbc.sql("""
                        insert into certification.submission (case_id, entry, submitted_at, submitted_by, content, sha256)
                        select :id, :entry, :at, :by, content, encode(sha256(convert_to(content::text, 'UTF8')), 'hex')
                        from (
                            select jsonb_build_object(
                                'types', to_jsonb(a.types),
                                'company', to_jsonb(c),
                                'identifiers', coalesce((select jsonb_object_agg(i.kind, i.value)
                                    from certification.company_identifier i where i.company = c.id), '{}'),
                                'sites', coalesce((select jsonb_agg(to_jsonb(s) order by s.added_at, s.id)
                                    from certification.company_site s where s.company = c.id), '[]'),
                                'contacts', coalesce((select jsonb_agg(to_jsonb(p) order by p.added_at, p.id)
                                    from certification.company_contact p where p.company = c.id), '[]'),
                                'documents', coalesce((select jsonb_agg(jsonb_build_object('subject', e.subject,
                                        'name', e.name, 'version', e.version, 'sha256', e.sha256)
                                        order by e.added_at, e.id)
                                    from certification.evidence_file e
                                    where e.company = c.id and (e.case_id = a.case_id or e.case_id is null)), '[]'),
                                'answers', coalesce(before.content -> 'answers', '{}') || coalesce((
                                    select jsonb_object_agg(w.question, w.value) from certification.answer w
                                    where w.case_id = a.case_id and (:all or w.question = any(:named))), '{}'),
                                'given', coalesce(before.content -> 'given', '{}') || coalesce((
                                    select jsonb_object_agg(w.question, jsonb_build_object(
                                        'by', w.answered_by, 'at', w.answered_at, 'version', w.version))
                                    from certification.answer w
                                    where w.case_id = a.case_id and (:all or w.question = any(:named))), '{}')) as content
                            from certification.application a
                            join certification.company c on c.id = a.company
                            left join (select content from certification.submission
                                where case_id = :id order by entry desc limit 1) before on true
                            where a.case_id = :id) as whole
                        on conflict (case_id, entry) do nothing""")
                .param("id", id.value())
                .param("entry", entry)
                .param("all", named.isEmpty())
                .param("named", named.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** The earliest first. */
    List<HandedIn> of(CaseId id) {
        return jdbc.sql("""
                        select entry, submitted_at, submitted_by, sha256, content ->> 'answers' as answers,
                            coalesce(content ->> 'given', '{}') as given
                        from certification.submission where case_id = :id order by entry""")
                .param("id", id.value())
                .query((row, n) -> handedIn(row))
                .list();
    }

    private static HandedIn handedIn(ResultSet row) throws SQLException {
        Instant at = row.getObject("submitted_at", OffsetDateTime.class).toInstant();
        String by = row.getString("submitted_by");
        JsonNode given = JSON.readTree(row.getString("given"));
        Map<QuestionId, Answer> answers = new HashMap<>();
        JSON.readTree(row.getString("answers"))
                .properties()
                .forEach(each -> QuestionId.parse(each.getKey())
                        .ifPresent(question -> answers.put(
                                question,
                                answer(
                                        each.getValue().asString(),
                                        given.path(each.getKey()),
                                        new Answer("", 1, by, at)))));
        return new HandedIn(row.getInt("entry"), at, by, answers, row.getString("sha256"));
    }

    /** What was handed in before it was kept who gave each answer counts as given by whoever handed it in. */
    private static Answer answer(String value, JsonNode given, Answer otherwise) {
        return given.isMissingNode()
                ? new Answer(value, otherwise.version(), otherwise.by(), otherwise.at())
                : new Answer(
                        value,
                        given.path("version").asInt(),
                        given.path("by").asString(),
                        OffsetDateTime.parse(given.path("at").asString()).toInstant());
    }
}
