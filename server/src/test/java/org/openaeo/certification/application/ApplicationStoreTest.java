package org.openaeo.certification.application;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.position.QuestionId;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@PostgresTest
class ApplicationStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final QuestionId QUESTION =
            QuestionId.parse("SAFE/2021/A1.1").orElseThrow();

    private final JdbcClient jdbc;
    private final ApplicationStore applications;
    private final CaseId id = CaseId.random();
    private final CompanyId company = new CompanyId(UUID.randomUUID());

    ApplicationStoreTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.applications = new ApplicationStore(jdbc);
    }

    @BeforeEach
    void begun() {
        jdbc.sql("""
                        insert into certification.company (id, name, legal_form, country, street, city, postcode, roles,
                            registered_at, registered_by)
                        values (:id, 'Añil', '', 'XA', '', 'Puerto Claro', '', '{IMPORTER}', now(), 'ana')""").param("id", company.value()).update();
        applications.add(id, company, Set.of("AEOS", "AEOC"), NOW, "ana");
    }

    @Test
    void keepsAnswersByVersionAndByWhoGaveThem() {
        assertThat(applications.put(id, QUESTION, 0, "no", "ana", NOW)).contains(1);
        assertThat(applications.put(id, QUESTION, 0, "yes", "ana", NOW))
                .as("her own saving does not stand in her way")
                .contains(2);
        assertThat(applications.put(id, QUESTION, 1, "no", "berta", NOW))
                .as("Berta saw an older one")
                .isEmpty();
        assertThat(applications.put(id, QUESTION, 2, "no", "berta", NOW)).contains(3);
        assertThat(applications.find(id).orElseThrow().values()).containsEntry(QUESTION, "no");
    }

    @Test
    void tellsTheTypesAndTheApplicationsOfACompany() {
        applications.choose(id, Set.of("AEOF"));
        assertThat(applications.find(id).orElseThrow().types()).containsExactly("AEOF");
        assertThat(applications.of(company)).isEmpty();
        jdbc.sql("""
                        insert into certification.case_file (id, number, company, types, roles, rules, opened, opened_by,
                            stage, moved_at)
                        values (:id, :number, :company, '{}', '{}', 1, now(), 'ana', 'DRAFT', now())""")
                .param("id", id.value())
                .param("number", id.toString())
                .param("company", company.value())
                .update();
        assertThat(applications.of(company)).containsExactly(id);
        assertThat(applications.find(CaseId.random())).isEmpty();
    }

    @Test
    void keepsWhatWasSubmittedAsItWas() {
        applications.put(id, QUESTION, 0, "yes", "ana", NOW);
        var other = QuestionId.parse("SAFE/2021/B1.1").orElseThrow();
        var handIns = new HandInStore(jdbc);
        handIns.add(id, 1, Set.of(), NOW, "ana");
        applications.put(id, QUESTION, 1, "no", "ana", NOW);
        applications.put(id, other, 0, "no", "ana", NOW);
        handIns.add(id, 1, Set.of(), NOW, "ana");
        handIns.add(id, 4, Set.of(other.toString()), NOW.plusSeconds(60), "berta");
        assertThat(handIns.of(id))
                .extracting(HandedIn::entry, HandedIn::by, each -> each.value(QUESTION), each -> each.value(other))
                .containsExactly(tuple(1, "ana", "yes", ""), tuple(4, "berta", "yes", "no"));
        assertThat(handIns.of(id).getLast().answer(other)).hasValue(new Answer("no", 1, "ana", NOW));
        assertThat(jdbc.sql("""
                        select content -> 'answers' ->> 'SAFE/2021/A1.1' || ' ' || (content -> 'company' ->> 'name')
                            || ' ' || length(sha256)
                        from certification.submission where case_id = :id and entry = 1""").param("id", id.value()).query(String.class).single())
                .isEqualTo("yes Añil 64");
        assertThatThrownBy(() -> jdbc.sql("update certification.submission set submitted_by = 'other'")
                        .update())
                .hasMessageContaining("stays as it was");
    }
}
