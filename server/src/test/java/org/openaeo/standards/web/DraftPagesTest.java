package org.openaeo.standards.web;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.openaeo.standards.Catalogue;
import org.openaeo.standards.EditionId;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Nobody changes a standard alone. */
@WebTest
class DraftPagesTest {
    private static final EditionId GUATEMALA = new EditionId("GT", "2021");
    private static final EditionId COSTA_RICA = new EditionId("CR", "2014");

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTextHoldsOnlyAfterAnotherPersonPublishedIt() {
        String draft = begun(GUATEMALA);
        String text = text(GUATEMALA).replaceFirst("(?m)^owner: .*$", "owner: Another owner");

        assertThat(write(draft, "ana", text, "The owner was renamed", 1, "submit"))
                .hasStatus(302);
        assertThat(get(draft, "ana")).bodyText().contains("somebody else has to review it");
        assertThat(get(draft, "bruno")).bodyText().contains("owner: Another owner", "new, line", "gone, line");

        assertThat(review(draft, "ana", "", 2, "publish"))
                .hasStatus(422)
                .bodyText()
                .contains("Nobody reviews their own draft");
        assertThat(revision(GUATEMALA)).isEqualTo(1);
        assertThat(review(draft, "bruno", "", 2, "return"))
                .hasStatus(422)
                .bodyText()
                .contains("Say why");
        assertThat(review(draft, "bruno", "Who says so?", 2, "return")).hasStatus(302);
        assertThat(get(draft, "ana")).bodyText().contains("Who says so?");
        assertThat(write(draft, "ana", text, "Their letter of May", 3, "submit"))
                .hasStatus(302);
        assertThat(review(draft, "bruno", "Good", 4, "publish")).hasStatus(302);

        assertThat(revision(GUATEMALA)).isEqualTo(2);
        assertThat(catalogue.find(GUATEMALA).orElseThrow().owner()).isEqualTo("Another owner");
        assertThat(jdbc.sql("""
                                select count(*) from platform.audit_entry
                                 where action = 'standards.published' and subject = 'edition:GT/2021'
                                """).query(Integer.class).single()).isEqualTo(1);
        assertThat(review(draft, "bruno", "Again", 5, "publish")).hasStatus(422);
    }

    @Test
    void aFaultyTextIsKeptButNotReviewed() {
        String draft = begun(COSTA_RICA);
        String faulty = text(COSTA_RICA).replaceFirst("(?m)^complete: .*$", "complete: perhaps") + "\nsurprise: 1\n";

        assertThat(write(draft, "bruno", faulty, "Mine", 1, "save"))
                .hasStatus(422)
                .bodyText()
                .contains("Only its author");
        assertThat(write(draft, "ana", faulty, "Mended", 1, "submit"))
                .hasStatus(422)
                .bodyText()
                .contains("Write true or false, not perhaps", "The key surprise is not known");
        assertThat(write(draft, "ana", faulty, "Mended", 1, "save")).hasStatus(302);
        assertThat(write(draft, "ana", faulty, "Late", 1, "save")).hasStatus(409);
        assertThat(write(draft, "ana", text(GUATEMALA), "Other", 2, "submit"))
                .hasStatus(422)
                .bodyText()
                .contains("names another thing than CR/2014");
        assertThat(begin(COSTA_RICA)).hasStatus(302).hasRedirectedUrl("/standards/drafts");
        for (String language : new String[] {"en", "es", "fr"}) {
            assertThat(get(draft + "?lang=" + language, "ana"))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
            assertThat(get("/standards/drafts?lang=" + language, "ana"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("CR/2014")
                    .doesNotContain("??");
        }
        assertThat(write(draft, "ana", "", "", 2, "discard")).hasStatus(302);
        assertThat(revision(COSTA_RICA)).isEqualTo(1);
    }

    private String begun(EditionId edition) {
        MvcTestResult begun = begin(edition);
        assertThat(begun).hasStatus(302);
        return Objects.requireNonNull(begun.getResponse().getRedirectedUrl());
    }

    private MvcTestResult begin(EditionId edition) {
        return asked(pages.post().uri("/standards/drafts"), "ana")
                .param("kind", "EDITION")
                .param("subject", edition.toString())
                .exchange();
    }

    private MvcTestResult write(String draft, String who, String text, String reason, int version, String deed) {
        return asked(pages.post().uri(draft), who)
                .param("content", text)
                .param("reason", reason)
                .param("version", Integer.toString(version))
                .param("deed", deed)
                .exchange();
    }

    private MvcTestResult review(String draft, String who, String reason, int version, String deed) {
        return asked(pages.post().uri(draft + "/review"), who)
                .param("reason", reason)
                .param("version", Integer.toString(version))
                .param("deed", deed)
                .exchange();
    }

    private MvcTestResult get(String path, String who) {
        return pages.get().uri(path).with(user(who).roles("ADMINISTRATOR")).exchange();
    }

    private static MockMvcTester.MockMvcRequestBuilder asked(MockMvcTester.MockMvcRequestBuilder request, String who) {
        return request.with(user(who).roles("ADMINISTRATOR")).with(csrf());
    }

    private String text(EditionId edition) {
        return jdbc.sql("""
                        select content from standards.edition_revision
                         where standard = :standard and edition = :edition and revision = 1
                        """)
                .param("standard", edition.standard())
                .param("edition", edition.edition())
                .query(String.class)
                .single();
    }

    private int revision(EditionId edition) {
        return catalogue.editions().stream()
                .filter(line -> line.id().equals(edition))
                .findFirst()
                .orElseThrow()
                .revision();
    }
}
