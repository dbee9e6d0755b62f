package org.openaeo.certification.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.position.QuestionId;

/** The applications' tables. */
@Component
class ApplicationStore {
    private final JdbcClient jdbc;

    ApplicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CaseId id, CompanyId company, Set<String> types, Instant at, String by) {
        jdbc.sql("""
                        insert into certification.application (case_id, company, types, started_at, started_by)
                        values (:id, :company, :types, :at, :by)""")
                .param("id", id.value())
                .param("company", company.value())
                .param("types", sorted(types))
                .param("at", at(at))
                .param("by", by)
                .update();
    }

    /** For a case that was entered from the past: its answers can be written from now on. */
    void ensure(CaseId id, Instant at, String by) {
        jdbc.sql("""
                        insert into certification.application (case_id, company, types, started_at, started_by)
                        select id, company, types, :at, :by from certification.case_file where id = :id
                        on conflict (case_id) do nothing""")
                .param("id", id.value())
                .param("at", at(at))
                .param("by", by)
                .update();
    }

    void choose(CaseId id, Set<String> types) {
        jdbc.sql("update certification.application set types = :types where case_id = :id")
                .param("types", sorted(types))
                .param("id", id.value())
                .update();
    }

    /** Until this transaction ends nobody else changes or submits the application. */
    void lock(CaseId id) {
        jdbc.sql("select case_id from certification.application where case_id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    Optional<Application> find(CaseId id) {
        return jdbc.sql("select company, types from certification.application where case_id = :id")
                .param("id", id.value())
                .query((row, n) -> new Application(
                        id,
                        new CompanyId(row.getObject("company", UUID.class)),
                        Arrays.stream((String[]) row.getArray("types").getArray())
                                .collect(Collectors.toUnmodifiableSet()),
                        answers(id)))
                .optional();
    }

    /** All cases of the company, those among them that were entered from the past without an application. */
    List<CaseId> of(CompanyId company) {
        return jdbc.sql("select id from certification.case_file where company = :company order by opened desc, id")
                .param("company", company.value())
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }

    private Map<QuestionId, Answer> answers(CaseId id) {
        var answers = new HashMap<QuestionId, Answer>();
        jdbc.sql("""
                        select question, value, version, answered_by, answered_at
                        from certification.answer where case_id = :id""").param("id", id.value()).query(row -> {
            answers.put(
                    QuestionId.parse(row.getString("question")).orElseThrow(),
                    new Answer(
                            row.getString("value"),
                            row.getInt("version"),
                            row.getString("answered_by"),
                            row.getObject("answered_at", OffsetDateTime.class).toInstant()));
        });
        return answers;
    }

    /**
     * Keeps the answer where nobody else has answered since that version; the new version, or empty. Whoever answered
     * last may answer again, since their own saving while they type overtakes their form.
     */
    Optional<Integer> put(CaseId id, QuestionId question, int basedOn, String value, String by, Instant at) {
        return jdbc.sql("""
                        insert into certification.answer as a
                            (case_id, question, value, answered_by, answered_at)
                        values (:id, :question, :value, :by, :at)
                        on conflict (case_id, question) do update
                        set value = :value, version = a.version + 1, answered_by = :by, answered_at = :at
                        where a.version = :basedOn or a.answered_by = :by or a.value = :value
                        returning version""")
                .param("id", id.value())
                .param("question", question.toString())
                .param("value", value)
                .param("basedOn", basedOn)
                .param("by", by)
                .param("at", at(at))
                .query(Integer.class)
                .optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String[] sorted(Set<String> types) {
        return types.stream().sorted().toArray(String[]::new);
    }
}
