package org.openaeo.standards.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.standards.Catalogue;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.keeping.ShippedFiles;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** A wholly new edition is made in the browser, by two people, and stays as it is once a case relies on it. */
@WebTest
class NewEditionTest {
    private static final EditionId NEXT = new EditionId("IN", "2027");

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ShippedFiles files;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aCopyHoldsOnceAnotherPersonPublishedItAndIsFixedByItsFirstUse() {
        String draft = begun(begin("IN", "2027", "IN/2016"));
        assertThat(get(draft)).bodyText().contains("edition: &quot;2027&quot;", "25 import or export documents");
        assertThat(catalogue.find(NEXT)).isEmpty();

        assertThat(write(draft, india().replace("weight: 4", "weight: 5"), "submit"))
                .hasStatus(302);
        assertThat(review(draft, "ana")).hasStatus(422);
        assertThat(catalogue.find(NEXT)).isEmpty();
        assertThat(review(draft, "bruno")).hasStatus(302);

        assertThat(catalogue
                        .find(NEXT)
                        .orElseThrow()
                        .criterion("E.1")
                        .orElseThrow()
                        .weight())
                .isEqualTo(5);
        assertThat(begin("IN", "2027", ""))
                .hasStatus(422)
                .bodyText()
                .contains("The catalogue has this edition already");
        transaction.executeWithoutResult(status -> catalogue.use(NEXT));
        MvcTestResult late = pages.post()
                .uri("/standards/drafts")
                .with(user("ana").roles("ADMINISTRATOR"))
                .with(csrf())
                .param("kind", "EDITION")
                .param("subject", NEXT.toString())
                .exchange();
        assertThat(late).hasStatus(302).hasRedirectedUrl("/standards/drafts");
    }

    @Test
    void anEmptyOneSaysAllThatIsToBeFilledIn() {
        String draft = begun(begin("NEW", "1", ""));

        assertThat(get(draft)).bodyText().contains("name.en", "name.es", "name.fr", "owner", "source", "provenance");
        assertThat(write(draft, "standard: \"NEW\"", "submit"))
                .hasStatus(422)
                .bodyText()
                .contains("The key owner is missing", "The key groups is missing");
    }

    @Test
    void aFileIsShownWithEveryFault() {
        String faulty = """
                standard: "FILE"
                edition: "1"
                owner: Somebody
                complete: perhaps
                groups:
                  - code: A
                    criteria:
                      - {code: A1, weight: 9, demand: never}
                """;
        String draft = begun(upload("FILE", "1", faulty.getBytes(StandardCharsets.UTF_8)));

        assertThat(get(draft))
                .bodyText()
                .contains(
                        "The key name is missing",
                        "Write true or false, not perhaps",
                        "9 is not a whole number from 1 to 5",
                        "never is not one of",
                        "The key questions is missing")
                .doesNotContain("??");
        assertThat(upload("FILE", "2", new byte[] {(byte) 0xC3, 0x28}))
                .hasStatus(422)
                .bodyText()
                .contains("not a text in UTF-8");
        assertThat(upload("FILE", "3", "a\0b".getBytes(StandardCharsets.UTF_8))).hasStatus(422);
    }

    @Test
    void asksInEveryLanguageAndRefusesWhatIsNoEdition() {
        assertThat(begin("<b>", "1", "")).hasStatus(422).bodyText().contains("Write the two codes");
        assertThat(begin("COPY", "1", "NONE/1")).hasStatus(422).bodyText().contains("There is no such edition");
        for (String language : new String[] {"en", "es", "fr"}) {
            assertThat(get("/standards/editions/new?from=SAFE/2021&lang=" + language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("SAFE")
                    .doesNotContain("??");
        }
    }

    private MvcTestResult begin(String standard, String edition, String from) {
        return pages.post()
                .uri("/standards/editions/new")
                .with(user("ana").roles("ADMINISTRATOR"))
                .with(csrf())
                .param("standard", standard)
                .param("edition", edition)
                .param("from", from)
                .exchange();
    }

    private MvcTestResult upload(String standard, String edition, byte[] file) {
        return pages.post()
                .uri("/standards/editions/new")
                .multipart()
                .file(new MockMultipartFile("file", "edition.yaml", "application/yaml", file))
                .with(user("ana").roles("ADMINISTRATOR"))
                .with(csrf())
                .param("standard", standard)
                .param("edition", edition)
                .exchange();
    }

    private static String begun(MvcTestResult result) {
        assertThat(result).hasStatus(302);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult write(String draft, String text, String deed) {
        return pages.post()
                .uri(draft)
                .with(user("ana").roles("ADMINISTRATOR"))
                .with(csrf())
                .param("content", text)
                .param("reason", "The circular of 2027")
                .param("version", "1")
                .param("deed", deed)
                .exchange();
    }

    private MvcTestResult review(String draft, String who) {
        return pages.post()
                .uri(draft + "/review")
                .with(user(who).roles("ADMINISTRATOR"))
                .with(csrf())
                .param("reason", "Read")
                .param("version", "2")
                .param("deed", "publish")
                .exchange();
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(path).with(user("ana").roles("ADMINISTRATOR")).exchange();
    }

    private String india() {
        return files.editions().stream()
                .filter(file -> file.name().equals("IN-2016"))
                .findFirst()
                .orElseThrow()
                .text()
                .replace("edition: \"2016\"", "edition: \"2027\"");
    }
}
