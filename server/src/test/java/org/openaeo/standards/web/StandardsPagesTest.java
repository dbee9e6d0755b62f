package org.openaeo.standards.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.openaeo.standards.Catalogue;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Crosswalk;
import org.openaeo.standards.Crosswalks;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.Programmes;
import org.openaeo.standards.keeping.ShippedFiles;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@WebTest
class StandardsPagesTest {
    private static final EditionId SAFE = new EditionId("SAFE", "2021");
    private static final EditionId EU = new EditionId("EU", "2016");

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Crosswalks crosswalks;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ShippedFiles files;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyShippedFileIsInTheCatalogue() {
        assertThat(catalogue.editions())
                .hasSizeGreaterThanOrEqualTo(files.editions().size());
        assertThat(crosswalks.all().stream()
                        .map(link -> List.of(link.from().edition(), link.target()))
                        .distinct())
                .hasSize(files.crosswalks().size());
        assertThat(programmes.current().number()).isPositive();
    }

    @Test
    void comparesTwoEditionsBothWays() {
        Crosswalk there = crosswalks.between(SAFE, EU);
        Crosswalk back = crosswalks.between(EU, SAFE);

        assertThat(there.links()).hasSameSizeAs(back.links());
        assertThat(there.coverage().all())
                .isEqualTo((int) there.from().criteria().count());
        CriterionId one = there.links().stream()
                .filter(link -> link.to().isPresent())
                .findFirst()
                .orElseThrow()
                .from();
        assertThat(there.answered(one)).isEqualTo(back.answered(one)).isPresent();
        CrosswalkPicture picture = CrosswalkPicture.of(there);
        assertThat(picture.rows()).hasSameSizeAs(there.from().groups());
        assertThat(picture.rows().getFirst().cells()).hasSameSizeAs(there.to().groups());
    }

    @Test
    void showsTheCatalogueInEveryLanguageToOfficersAndTraders() {
        String criterion = catalogue
                .find(SAFE)
                .orElseThrow()
                .criteria()
                .findFirst()
                .orElseThrow()
                .code();
        for (String language : List.of("en", "es", "fr")) {
            for (String path : List.of(
                    "/standards",
                    "/standards/editions/SAFE/2021",
                    "/standards/editions/CO/2015",
                    "/standards/editions/SAFE/2021/" + criterion,
                    "/standards/crosswalk",
                    "/standards/crosswalk?from=EU/2016&to=SAFE/2021",
                    "/standards/crosswalk?from=AR/2021&to=IN/2016",
                    "/standards/crosswalk?from=CTPAT/2020&to=MX/2024",
                    "/standards/coverage",
                    "/standards/programme",
                    "/standards/programme/versions",
                    "/standards/programme/versions/1")) {
                for (String role : List.of("AEO_OFFICER", "TRADER")) {
                    String joint = path.contains("?") ? "&" : "?";
                    assertThat(get(path + joint + "lang=" + language, role))
                            .as("%s in %s", path, language)
                            .hasStatusOk()
                            .bodyText()
                            .doesNotContain("??");
                }
            }
        }
    }

    @Test
    void saysWhatAnswersWhatInWordsAndNumbers() {
        assertThat(get("/standards/crosswalk?from=SAFE/2021&to=EU/2016", "AEO_OFFICER"))
                .bodyText()
                .contains("How EU/2016 answers SAFE/2021", "heat--3", "Answered in full");
        assertThat(get("/standards/crosswalk?from=AR/2021&to=IN/2016", "AEO_OFFICER"))
                .bodyText()
                .contains("Nobody has compared these two editions");
    }

    @Test
    void refusesWhatIsNotThere() {
        for (String path : List.of(
                "/standards/editions/NONE/1",
                "/standards/editions/%3Cscript%3E/1",
                "/standards/editions/SAFE/2021/ZZ9",
                "/standards/crosswalk?from=NONE/1&to=EU/2016",
                "/standards/crosswalk.csv?from=SAFE/2021&to=%3Cb%3E",
                "/standards/programme/versions/99999")) {
            assertThat(get(path, "AEO_OFFICER")).as(path).hasStatus(404);
        }
        assertThat(get("/standards/programme/new?from=none", "ADMINISTRATOR")).hasStatus(404);
    }

    @Test
    void givesTheCrosswalkAsFiles() throws Exception {
        MvcTestResult csv = get("/standards/crosswalk.csv?from=SAFE/2021&to=EU/2016", "TRADER");
        assertThat(csv)
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"crosswalk-SAFE-2021-EU-2016.csv\"");
        String text = new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeffGroup,Criterion,").contains("Answered in full");
        assertThat(text.lines().count())
                .isGreaterThan(catalogue.find(SAFE).orElseThrow().criteria().count());
        String map = new String(
                get("/standards/crosswalk.csv?from=SAFE/2021&to=EU/2016&content=MAP", "TRADER")
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(map).startsWith("\ufeffGroup,Name,Criteria,");
        assertThat(map.lines().count())
                .isEqualTo(1 + catalogue.find(SAFE).orElseThrow().groups().size());
        MvcTestResult excel = get("/standards/crosswalk.xlsx?from=SAFE/2021&to=EU/2016", "TRADER");
        assertThat(excel.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void putsAProfileIntoForceAuditedAndOnlyByAnAdministrator() {
        int before = programmes.current().number();
        String text = files.programme("msme").orElseThrow().text() + "\n# " + before + "\n";

        assertThat(post(text, "Smaller firms", before, "AEO_OFFICER")).hasStatus(403);
        assertThat(programmes.current().number()).isEqualTo(before);
        assertThat(post(text, "", before, "ADMINISTRATOR"))
                .hasStatus(422)
                .bodyText()
                .contains("Say why the programme changes");
        assertThat(post(text, "Smaller firms", before, "ADMINISTRATOR")).hasStatus(302);
        assertThat(programmes.current().number()).isEqualTo(before + 1);
        assertThat(programmes.current().reason()).isEqualTo("Smaller firms");
        assertThat(jdbc.sql("""
                                select count(*) from platform.audit_entry
                                 where action = 'standards.programme-in-force' and subject = :subject
                                """)
                        .param("subject", "programme:" + (before + 1))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(post(text + "# 2\n", "Late", before, "ADMINISTRATOR"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody has put version");
        assertThat(post(text, "Again", before + 1, "ADMINISTRATOR"))
                .hasStatus(422)
                .bodyText()
                .contains("says exactly this");
    }

    @Test
    void refusesAFaultyProfileWithEveryFault() {
        int before = programmes.current().number();
        String text = programmes
                        .current()
                        .text()
                        .replaceFirst("appeal-levels: \\d", "appeal-levels: 9")
                        .replaceFirst("(?m)^look-back: .*$", "look-back: a while")
                + "\nunheard-of: <b>\n";

        assertThat(post(text, "Faulty", before, "ADMINISTRATOR"))
                .hasStatus(422)
                .bodyText()
                .contains("9 is not a whole number from 0 to 4", "a while is not a length of time", "unheard-of")
                .doesNotContain("unheard-of: <b>", "??");
        assertThat(programmes.current().number()).isEqualTo(before);
    }

    private MvcTestResult get(String path, String role) {
        return pages.get().uri(URI.create(path)).with(user("ana").roles(role)).exchange();
    }

    private MvcTestResult post(String text, String reason, int basedOn, String role) {
        return pages.post()
                .uri("/standards/programme/new")
                .with(user("ana").roles(role))
                .with(csrf())
                .param("text", text)
                .param("reason", reason)
                .param("basedOn", Integer.toString(basedOn))
                .exchange();
    }
}
