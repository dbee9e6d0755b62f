package org.openaeo.certification.applicant;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.application.Applications;
import org.openaeo.certification.application.AskedQuestions;
import org.openaeo.certification.position.Questionnaire.Asked;
import org.openaeo.standards.Programmes;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openaeo.certification.applicant.Visitors.COMPANY;
import static org.openaeo.certification.applicant.Visitors.form;

@WebTest
class ApplicationPagesTest {
    static final Map<String, List<String>> DECLARED = Map.of("declared", List.of("yes"));

    @Autowired
    private Applications applications;

    @Autowired
    private AskedQuestions questions;

    @Autowired
    private Programmes programmes;

    @Autowired
    private JdbcClient jdbc;

    private Visitors web;
    private String company;
    private String application;
    private CaseId id;

    @BeforeEach
    void begin(@Autowired MockMvcTester pages) {
        web = new Visitors(pages);
        company = web.register("ana");
        var result = web.post(company + "/apply", "ana", Map.of("types", List.of("AEOC")));
        application = Objects.requireNonNull(result.getResponse().getRedirectedUrl());
        id = CaseId.parse(application.substring(application.lastIndexOf('/') + 1))
                .orElseThrow();
    }

    @Test
    void asksWhatTheStandardAsksInThreeLanguages() {
        var first = asked().getFirst();
        for (var language : List.of("es", "fr", "en")) {
            for (var part :
                    List.of("", "/types", "/check", "/position", "/position/EU/2016", "/questions/" + first.id())) {
                assertThat(web.get(application + part + "?lang=" + language, "ana"))
                        .as(language + part)
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("??");
            }
        }
        assertThat(web.get(application, "ana")).bodyText().contains("To do", "Check your answers");
        assertThat(web.post(company + "/apply", "ana", Map.of("types", List.of("NOBLE"))))
                .hasStatus(422);
    }

    @Test
    void keepsAnAnswerAndLeadsOn() {
        var all = asked();
        assertThat(web.post(question(all.getFirst()), "ana", answer(good(all.getFirst()), 0)))
                .hasStatus(302)
                .redirectedUrl()
                .isIn(question(all.get(1)), application);
        assertThat(web.get(question(all.getFirst()), "ana")).bodyText().contains("name=\"basedOn\" value=\"1\"");
        assertThat(web.post(question(all.getFirst()) + "/keep", "ana", answer(good(all.getFirst()), 0)))
                .hasStatusOk()
                .bodyText()
                .contains("Saved", "value=\"2\"")
                .doesNotContain("<html");
        assertThat(web.post(question(all.getFirst()), "ana", answer("neither", 2)))
                .hasStatus(422);
    }

    @Test
    void showsWhatSomebodyElseAnsweredMeanwhile() {
        var one = asked().getFirst();
        applications.answer(id, one.id(), 0, "no");
        assertThat(web.post(question(one), "ana", answer("yes", 0)))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody else answered", "value=\"1\"");
        assertThat(applications.find(id).orElseThrow().values()).containsEntry(one.id(), "no");
        assertThat(web.post(question(one), "ana", answer("yes", 1))).hasStatus(302);
        assertThat(applications.find(id).orElseThrow().values()).containsEntry(one.id(), "yes");
    }

    @Test
    void handsInOnceWhenAllIsThere() {
        assertThat(web.post(application + "/submit", "ana", DECLARED))
                .hasStatus(422)
                .bodyText()
                .contains("Complete the tasks");
        complete();
        assertThat(web.post(application + "/submit", "ana", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Confirm the declaration");
        assertThat(web.post(application + "/submit", "ana", DECLARED)).hasStatus(302);
        assertThat(web.post(application + "/submit", "ana", DECLARED))
                .as("sent twice")
                .hasStatus(302)
                .hasRedirectedUrl(application);
        assertThat(jdbc.sql("select count(*) from certification.submission where case_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        for (var language : List.of("es", "fr", "en")) {
            assertThat(web.get(application + "?lang=" + language, "ana"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("clock__figure")
                    .doesNotContain("??");
        }
        assertThat(web.get(question(asked().getFirst()), "ana"))
                .as("closed with the submission")
                .hasStatus(404);
    }

    @Test
    void letsTheCompanyActInItsCaseOnlyAsTheProcedureOffers() {
        complete();
        web.post(application + "/submit", "ana", DECLARED);
        assertThat(web.get(application + "/acts/withdraw", "ana"))
                .hasStatusOk()
                .bodyText()
                .contains("Withdraw the application")
                .doesNotContain("??");
        assertThat(web.get(application + "/acts/surrender", "ana")).hasStatus(404);
        assertThat(web.post(application + "/acts/grant", "ana", said("1", "me")))
                .hasStatus(404);
        assertThat(web.post(application + "/acts/surrender", "ana", said("1", "no more")))
                .hasStatus(422)
                .bodyText()
                .contains("The case has moved on");
        assertThat(web.post(application + "/acts/withdraw", "ana", said("1", " ")))
                .hasStatus(422);
        assertThat(web.post(application + "/acts/withdraw", "ana", said("0", "late")))
                .hasStatus(422)
                .bodyText()
                .contains("Something happened in the case");
        assertThat(web.post(application + "/acts/withdraw", "ana", said("1", "<script>sold</script>\u0000")))
                .hasStatus(302);
        assertThat(web.get(application, "ana"))
                .bodyText()
                .contains("Withdrawn", "&lt;script&gt;sold")
                .doesNotContain("<script>sold");
    }

    @Test
    void isNotThereForOthers() {
        var first = question(asked().getFirst());
        for (var path : List.of(
                application, application + "/types", application + "/check", application + "/position", first)) {
            assertThat(web.get(path, "stranger")).as(path).hasStatus(404);
        }
        assertThat(web.post(first, "stranger", answer("yes", 0))).hasStatus(404);
        assertThat(web.post(first + "/keep", "stranger", answer("yes", 0))).hasStatus(404);
        assertThat(web.post(application + "/submit", "stranger", DECLARED)).hasStatus(404);
        assertThat(web.post(application + "/acts/withdraw", "stranger", said("0", "x")))
                .hasStatus(404);
        for (var nonsense : List.of("/questions/EU/2016/none", "/questions/x/y/z", "/position/X/1", "/acts/note")) {
            assertThat(web.get(application + nonsense, "ana")).as(nonsense).hasStatus(404);
        }
        assertThat(web.get("/applicant/cases/nonsense", "ana")).hasStatus(404);
    }

    private void complete() {
        web.post(company + "/sites/new", "ana", form(COMPANY, "name", "Almacén"));
        for (var part : List.of("MANAGEMENT", "CONTACT")) {
            web.post(
                    company + "/contacts/new",
                    "ana",
                    form(COMPANY, "name", "Ana", "part", part, "email", "ana@example.org"));
        }
        asked().forEach(each -> applications.answer(id, each.id(), 0, good(each)));
    }

    private List<Asked> asked() {
        var asked = questions
                .of(
                        programmes.current().programme(),
                        applications.find(id).orElseThrow().types(),
                        Set.of("IMPORTER", "EXPORTER"))
                .asked()
                .toList();
        assertThat(asked).hasSizeGreaterThan(2);
        return asked;
    }

    static String good(Asked asked) {
        return switch (asked.question().kind()) {
            case YES_NO -> "yes";
            case NUMBER -> "3";
            case DATE -> "2026-01-31";
            case CHOICE -> asked.question().choices().getFirst().code();
            case TEXT -> "As written down in our manual <b>";
        };
    }

    private String question(Asked asked) {
        return application + "/questions/" + asked.id();
    }

    static Map<String, List<String>> answer(String value, int basedOn) {
        return Map.of("value", List.of(value), "basedOn", List.of(Integer.toString(basedOn)));
    }

    static Map<String, List<String>> said(String basedOn, String text) {
        return Map.of("basedOn", List.of(basedOn), "text", List.of(text));
    }
}
