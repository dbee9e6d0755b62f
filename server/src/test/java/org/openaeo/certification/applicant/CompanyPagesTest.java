package org.openaeo.certification.applicant;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openaeo.certification.applicant.Visitors.COMPANY;
import static org.openaeo.certification.applicant.Visitors.body;
import static org.openaeo.certification.applicant.Visitors.form;
import static org.openaeo.certification.applicant.Visitors.found;

@WebTest
class CompanyPagesTest {
    private static final Map<String, List<String>> CONSULTANT = Map.of(
            "label", List.of("Carla"),
            "kind", List.of("CONSULTANT"),
            "company", List.of("READ"),
            "cases", List.of("NONE"),
            "otherwise", List.of("WRITE"));
    private static final String[] PARTS = {"", "/edit", "/people", "/sites/new", "/contacts/new"};

    private Visitors web;

    @BeforeEach
    void open(@Autowired MockMvcTester pages) {
        web = new Visitors(pages);
    }

    @Test
    void registersACompanyThatOnlyItsPeopleSee() {
        var company = web.register("ana");
        assertThat(web.get(company, "ana"))
                .hasStatusOk()
                .bodyText()
                .contains("Añil &lt;script&gt;Textiles", "XA4711", "Importer")
                .doesNotContain("<script>Textiles", "Pseudo", "??");
        assertThat(web.get("/applicant", "ana")).bodyText().contains(company);
        for (var part : PARTS) {
            assertThat(web.get(company + part, "ana")).as(part).hasStatusOk();
            assertThat(web.get(company + part, "stranger")).as(part).hasStatus(404);
        }
        assertThat(web.get("/applicant", "stranger")).bodyText().doesNotContain(company);
        assertThat(web.post(company + "/edit", "stranger", COMPANY)).hasStatus(404);
        assertThat(web.post(company + "/people/invite", "stranger", CONSULTANT)).hasStatus(404);
    }

    @Test
    void tellsEveryFaultAtItsField() {
        assertThat(web.post(
                        "/applicant/companies/new",
                        "ana",
                        Map.of(
                                "name", List.of(" "),
                                "country", List.of("nowhere"),
                                "lei", List.of("969500ABCDEFGHIJ1200"))))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#name\"", "href=\"#city\"", "href=\"#country\"", "href=\"#tin\"")
                .contains("href=\"#lei\"", "href=\"#roles\"", "check digits", "969500ABCDEFGHIJ1200")
                .doesNotContain("??");
        assertThat(web.post(
                        "/applicant/companies/new",
                        "ana",
                        form(COMPANY, "roles", "ADMINISTRATOR", "name", "x".repeat(201))))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#roles\"", "href=\"#name\"");
    }

    @Test
    void speaksThreeLanguages() {
        var company = web.register("ana");
        for (var language : List.of("es", "fr", "en")) {
            for (var part : PARTS) {
                assertThat(web.get(company + part + "?lang=" + language, "ana"))
                        .as(language + part)
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("??");
            }
        }
    }

    @Test
    void doesNotLetTwoPeopleOverwriteEachOther() {
        var company = web.register("ana");
        assertThat(web.post(company + "/edit", "ana", form(COMPANY, "version", "1", "name", "First")))
                .hasStatus(302);
        assertThat(web.post(company + "/edit", "ana", form(COMPANY, "version", "1", "name", "Second")))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody changed the company", "Second");
        assertThat(web.get(company, "ana")).bodyText().contains("First").doesNotContain("Second");
        assertThat(web.post(company + "/edit", "ana", form(COMPANY, "version", "no number")))
                .hasStatus(422);
    }

    @Test
    void keepsSitesAndPeopleWithTheirOwnCompany() {
        var company = web.register("ana");
        var other = web.register("berta");
        assertThat(web.post(company + "/sites/new", "ana", form(COMPANY, "name", "Almacén Norte")))
                .hasStatus(302);
        assertThat(web.post(
                        company + "/contacts/new",
                        "ana",
                        form(COMPANY, "name", "Ana Núñez", "part", "MANAGEMENT", "email", "ana@example.org")))
                .hasStatus(302);
        var page = body(web.get(company, "ana"));
        assertThat(page).contains("Almacén Norte", "Ana Núñez", "Runs the company");
        var site = found(page, "/sites/([0-9a-f-]{36})");
        assertThat(web.get(other + "/sites/" + site, "berta")).hasStatus(404);
        assertThat(web.post(other + "/sites/" + site + "/remove", "berta", Map.of()))
                .hasStatus(404);
        assertThat(web.post(company + "/sites/" + site + "/remove", "ana", Map.of()))
                .hasStatus(302);
        assertThat(web.get(company, "ana")).bodyText().contains("No site is named yet");
        assertThat(web.post(company + "/contacts/new", "ana", form(COMPANY, "part", "CHIEF", "email", "a@b,c@d")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#part\"", "href=\"#email\"");
    }

    @Test
    void givesAConsultantOnlyTheRightsThatTheOwnerGave() {
        var company = web.register("ana");
        var link = web.post(company + "/people/invite", "ana", CONSULTANT)
                .getMvcResult()
                .getFlashMap()
                .get("link");
        var token = found(String.valueOf(link), "token=([A-Za-z0-9_-]+)");
        assertThat(web.get("/applicant/join?token=" + token, "carla"))
                .hasStatusOk()
                .bodyText()
                .contains("consultant");
        assertThat(web.post("/applicant/join", "carla", Map.of("token", List.of(token))))
                .hasStatus(302);
        assertThat(web.post("/applicant/join", "dora", Map.of("token", List.of(token))))
                .as("works once")
                .hasStatus(404);
        assertThat(web.get(company, "carla")).hasStatusOk().bodyText().doesNotContain("/edit\"");
        assertThat(web.get(company + "/edit", "carla")).hasStatus(403);
        assertThat(web.post(company + "/people/invite", "carla", CONSULTANT)).hasStatus(403);
        assertThat(web.get(company + "/people", "ana")).bodyText().contains("Consultant", "Who read the file", "carla");
        assertThat(web.get(company + "/people/person:carla", "ana")).hasStatusOk();
        assertThat(web.post(company + "/people/remove", "ana", Map.of("person", List.of("person:carla"))))
                .hasStatus(302);
        assertThat(web.get(company, "carla")).hasStatus(404);
        assertThat(web.post(company + "/people/remove", "ana", Map.of("person", List.of("person:ana"))))
                .as("an owner stays")
                .hasStatus(404);
    }
}
