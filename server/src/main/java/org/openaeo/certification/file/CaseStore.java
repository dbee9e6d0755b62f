package org.openaeo.certification.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseClock;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.CaseHeader;
import org.openaeo.certification.procedure.Desk;
import org.openaeo.standards.Bar;

/** The covers of case files, and what is kept of them for lists. */
@Component
class CaseStore {
    private static final String COVER =
            "select id, number, company, types, roles, rules, opened, opened_by from certification.case_file";

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('certification.case_number')")
                .query(Long.class)
                .single();
    }

    void add(CaseHeader header) {
        jdbc.sql("""
                        insert into certification.case_file
                            (id, number, company, types, roles, rules, opened, opened_by, stage, desk, moved_at)
                        values (:id, :number, :company, :types, :roles, :rules, :opened, :by, 'DRAFT', 'APPLICANT',
                            :opened)""")
                .param("id", header.id().value())
                .param("number", header.number())
                .param("company", header.company().value())
                .param("types", array(header.types()))
                .param("roles", array(header.roles()))
                .param("rules", header.rules())
                .param("opened", at(header.opened()))
                .param("by", header.openedBy())
                .update();
    }

    Optional<CaseHeader> find(CaseId id) {
        return jdbc.sql(COVER + " where id = :id")
                .param("id", id.value())
                .query((row, n) -> header(row))
                .optional();
    }

    /** The cover, which nobody else gets to change until this transaction ends. */
    Optional<CaseHeader> lock(CaseId id) {
        return jdbc.sql(COVER + " where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> header(row))
                .optional();
    }

    Optional<CaseId> byNumber(String number) {
        return jdbc.sql("select id from certification.case_file where number = :number")
                .param("number", number)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Cases of that operator in which an authorisation stands. */
    List<CaseId> held(UUID operator) {
        return jdbc.sql("""
                        select id from certification.case_file where operator = :operator
                        and stage in ('GRANTED', 'MONITORED', 'UNDER_REVIEW', 'REASSESSMENT', 'SUSPENDED',
                            'REVOCATION_HEARING') order by number""")
                .param("operator", operator)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Cases in effect that are governed by an earlier programme than that. */
    List<CaseId> governedBefore(int rules) {
        return jdbc.sql("""
                        select id from certification.case_file where rules < :rules and stage = 'MONITORED'
                        order by number""")
                .param("rules", rules)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }

    List<CaseFacts.Barred> bars(CompanyId company, CaseId except) {
        return jdbc.sql("""
                        select cause, types, until, legal_reference from certification.case_bar
                        where company = :company and case_id <> :except order by until""")
                .param("company", company.value())
                .param("except", except.value())
                .query((row, n) -> new CaseFacts.Barred(
                        Bar.Cause.valueOf(row.getString("cause")),
                        texts(row, "types"),
                        row.getObject("until", LocalDate.class),
                        row.getString("legal_reference")))
                .list();
    }

    /** Brings what is kept for lists into step with the file. */
    void follow(CaseFile file) {
        CaseFacts facts = file.facts();
        Optional<CaseClock> next = file.next();
        jdbc.sql("""
                        update certification.case_file set version = :version, stage = :stage, types = :types,
                            roles = :roles, rules = :rules, operator = :operator, desk = :desk,
                            next_clock = :clock, next_due = :due, officer = :officer, validator = :validator,
                            decision_maker = :decider, moved_at = :moved
                        where id = :id""")
                .param("id", file.id().value())
                .param("version", file.version())
                .param("stage", file.stage().name())
                .param("types", array(facts.types()))
                .param("roles", array(facts.roles()))
                .param("rules", facts.rules())
                .param("operator", facts.operator().map(id -> id.value()).orElse(null))
                .param("desk", file.desk().map(Desk::name).orElse(null))
                .param("clock", next.map(clock -> clock.code().name()).orElse(null))
                .param("due", next.map(clock -> at(clock.due())).orElse(null))
                .param("officer", facts.assigned().get(Act.Task.OFFICER))
                .param("validator", facts.assigned().get(Act.Task.VALIDATOR))
                .param("decider", facts.assigned().get(Act.Task.DECISION_MAKER))
                .param("moved", at(file.lastActedAt().orElse(file.header().opened())))
                .update();
        file.clocks().forEach(clock -> keep(file.id(), clock));
        keepBars(file);
    }

    private void keep(CaseId id, CaseClock clock) {
        jdbc.sql("""
                        insert into certification.case_clock (case_id, code, ordinal, state, started, last_day, due)
                        values (:id, :code, :ordinal, :state, :started, :last, :due)
                        on conflict (case_id, code, ordinal) do update
                        set state = :state, last_day = :last, due = :due""")
                .param("id", id.value())
                .param("code", clock.code().name())
                .param("ordinal", clock.ordinal())
                .param("state", clock.state().name())
                .param("started", at(clock.started()))
                .param("last", clock.lastDay())
                .param("due", at(clock.due()))
                .update();
    }

    private void keepBars(CaseFile file) {
        jdbc.sql("delete from certification.case_bar where case_id = :id")
                .param("id", file.id().value())
                .update();
        file.facts()
                .bars()
                .forEach(bar -> jdbc.sql("""
                        insert into certification.case_bar (company, case_id, cause, types, until, legal_reference)
                        values (:company, :id, :cause, :types, :until, :reference)""")
                        .param("company", file.header().company().value())
                        .param("id", file.id().value())
                        .param("cause", bar.cause().name())
                        .param("types", array(bar.types()))
                        .param("until", bar.until())
                        .param("reference", bar.legalReference())
                        .update());
    }

    static CaseHeader header(ResultSet row) throws SQLException {
        return new CaseHeader(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new CompanyId(row.getObject("company", UUID.class)),
                texts(row, "types"),
                texts(row, "roles"),
                row.getInt("rules"),
                row.getObject("opened", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"));
    }

    static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String[] array(Set<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }
}
