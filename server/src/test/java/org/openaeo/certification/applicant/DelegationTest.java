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

import org.openaeo.certification.application.AskedQuestions;
import org.openaeo.certification.position.Questionnaire.Part;
import org.openaeo.standards.Programmes;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openaeo.certification.applicant.ApplicationPagesTest.DECLARED;
import static org.openaeo.certification.applicant.ApplicationPagesTest.answer;
import static org.openaeo.certification.applicant.ApplicationPagesTest.good;
import static org.openaeo.certification.applicant.ApplicationPagesTest.said;
import static org.openaeo.certification.applicant.Visitors.body;
import static org.openaeo.certification.applicant.Visitors.form;
import static org.openaeo.certification.applicant.Visitors.found;

/** A consultant who was let into one group of questions and tries everything else. */
@WebTest
class DelegationTest {
    @Autowired
    private AskedQuestions questions;

    @Autowired
    private Programmes programmes;

    @Autowired
    private JdbcClient jdbc;

    private Visitors web;
    private String company;
    private String address;
    private Part theirs;
    private Part others;

    @BeforeEach
    void invite(@Autowired MockMvcTester pages) {
        web = new Visitors(pages);
        company = web.register("ana");
        address = Objects.requireNonNull(web.post(company + "/apply", "ana", Map.of("types", List.of("AEOC")))
                .getResponse()
                .getRedirectedUrl());
        var parts = questions
                .of(programmes.current().programme(), Set.of("AEOC"), Set.of("IMPORTER", "EXPORTER"))
                .parts();
        theirs = parts.getFirst();
        others = parts.getLast();
        assertThat(theirs).isNotEqualTo(others);
        join("carla", invitation("NONE", "NONE", "NONE", theirs.key() + "=WRITE", "nonsense=WRITE"));
    }

    @Test
    void seesAndWritesThatGroupOnly() {
        assertThat(web.get("/applicant", "carla")).bodyText().contains(company);
        assertThat(web.get(company, "carla"))
                .hasStatusOk()
                .bodyText()
                .contains(address)
                .doesNotContain("XA4711");
        assertThat(web.get(address, "carla"))
                .hasStatusOk()
                .bodyText()
                .contains("/questions/" + theirs.asked().getFirst().id())
                .doesNotContain(question(others), "/check", "/position", "??");
        assertThat(web.get(question(theirs), "carla")).hasStatusOk();
        assertThat(web.post(
                        question(theirs), "carla", answer(good(theirs.asked().getFirst()), 0)))
                .hasStatus(302);
        assertThat(web.get(documents(theirs), "carla")).hasStatusOk();
        assertThat(web.get(company + "/people", "ana")).bodyText().contains(theirs.key());
    }

    @Test
    void isKeptFromEverythingElse() {
        for (var path : List.of(
                question(others),
                documents(others),
                company + "/evidence",
                company + "/evidence?case=" + address.substring(address.lastIndexOf('/') + 1),
                company + "/people",
                company + "/people/person:carla",
                company + "/edit",
                company + "/apply",
                address + "/types",
                address + "/check",
                address + "/position",
                address + "/position/EU/2016",
                address + "/acts/withdraw")) {
            assertThat(web.get(path, "carla")).as(path).hasStatus(403);
        }
        var write = answer(good(others.asked().getFirst()), 0);
        assertThat(web.post(question(others), "carla", write)).hasStatus(403);
        assertThat(web.post(question(others) + "/keep", "carla", write)).hasStatus(403);
        assertThat(web.post(company + "/evidence/tie" + query(others), "carla", Map.of("document", List.of("x"))))
                .hasStatus(403);
        assertThat(web.post(address + "/submit", "carla", DECLARED)).hasStatus(403);
        assertThat(web.post(address + "/acts/withdraw", "carla", said("0", "mine now")))
                .hasStatus(403);
        assertThat(web.post(address + "/types", "carla", Map.of("types", List.of("AEOS"))))
                .hasStatus(403);
        for (var deed : List.of("invite", "person:carla", "remove", "withdraw")) {
            assertThat(web.post(
                            company + "/people/" + deed,
                            "carla",
                            form(invitation("SUBMIT", "SUBMIT", "SUBMIT"), "person", "person:ana", "invitation", "x")))
                    .as(deed)
                    .hasStatus(403);
        }
    }

    @Test
    void mayReadWithoutWritingAndLosesItAtOnce() {
        assertThat(web.post(
                        company + "/people/person:carla",
                        "ana",
                        invitation("NONE", "READ", "NONE", theirs.key() + "=READ", others.key() + "=SUBMIT")))
                .hasStatus(302);
        assertThat(web.get(question(theirs), "carla")).hasStatusOk().bodyText().doesNotContain("Save and continue");
        assertThat(web.post(question(theirs), "carla", answer("yes", 0))).hasStatus(403);
        assertThat(web.get(question(others), "carla"))
                .as("nobody submits a group")
                .hasStatus(403);
        assertThat(web.get(address + "/check", "carla"))
                .hasStatusOk()
                .bodyText()
                .contains(theirs.asked().getFirst().id().toString())
                .doesNotContain(others.asked().getFirst().id().toString());
        assertThat(web.get(address + "/position", "carla"))
                .as("it follows from all answers")
                .hasStatus(403);
        assertThat(web.post(company + "/people/person:carla", "ana", invitation("NONE", "NONE", "NONE")))
                .hasStatus(302);
        assertThat(web.get(question(theirs), "carla")).hasStatus(403);
        assertThat(web.get(address, "carla")).hasStatus(403);
        assertThat(web.get(company, "carla")).hasStatus(403);
    }

    @Test
    void isInvitedByMailAndTheStoreKnowsOnlyADigestOfTheLink() {
        var posted = web.post(
                company + "/people/invite",
                "ana",
                form(invitation("READ", "READ", "READ"), "email", "dora@example.org"));
        assertThat(posted).hasStatus(302);
        assertThat(posted.getMvcResult().getFlashMap().get("link"))
                .as("not shown to whoever invites")
                .isNull();
        var mail = jdbc.sql("select body from platform.mail where recipient = 'dora@example.org'")
                .query(String.class)
                .single();
        assertThat(mail).contains("Textiles", "inicie sesión", "connectez-vous");
        var token = found(mail, "token=([A-Za-z0-9_-]+)");
        assertThat(jdbc.sql("select row_to_json(i)::text from certification.company_invitation i")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token));
        var page = body(web.get(company + "/people", "ana"));
        assertThat(page).contains("dora@example.org").doesNotContain(token);
        var pending = found(page, "name=\"invitation\" value=\"([0-9a-f]{64})\"");
        assertThat(web.post(company + "/people/withdraw", "ana", Map.of("invitation", List.of(pending))))
                .hasStatus(302);
        assertThat(web.get("/applicant/join?token=" + token, "dora"))
                .as("taken back")
                .hasStatus(404);
        assertThat(web.post(
                        company + "/people/invite", "ana", form(invitation("READ", "READ", "READ"), "email", "a b@c")))
                .hasStatus(422);
    }

    @Test
    void cannotBeInvitedByTheHundred() {
        for (int i = 0; i < 20; i++) {
            web.post(company + "/people/invite", "ana", invitation("READ", "READ", "READ"));
        }
        assertThat(web.post(company + "/people/invite", "ana", invitation("READ", "READ", "READ")))
                .hasStatus(422)
                .bodyText()
                .contains("Too many invitations");
    }

    private void join(String who, Map<String, List<String>> rights) {
        var link = web.post(company + "/people/invite", "ana", rights)
                .getMvcResult()
                .getFlashMap()
                .get("link");
        var token = found(String.valueOf(link), "token=([A-Za-z0-9_-]+)");
        assertThat(web.post("/applicant/join", who, Map.of("token", List.of(token))))
                .hasStatus(302);
    }

    private static Map<String, List<String>> invitation(
            String company, String cases, String otherwise, String... sections) {
        return Map.of(
                "label", List.of("Carla"),
                "kind", List.of("CONSULTANT"),
                "company", List.of(company),
                "cases", List.of(cases),
                "otherwise", List.of(otherwise),
                "sections", List.of(sections));
    }

    private String question(Part part) {
        return address + "/questions/" + part.asked().getFirst().id();
    }

    private String documents(Part part) {
        return company + "/evidence" + query(part);
    }

    private String query(Part part) {
        return "?case=" + address.substring(address.lastIndexOf('/') + 1) + "&question="
                + part.asked().getFirst().id();
    }
}
