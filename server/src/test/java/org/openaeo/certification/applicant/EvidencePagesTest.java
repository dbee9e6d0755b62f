package org.openaeo.certification.applicant;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.file.NewCase;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openaeo.certification.applicant.Visitors.body;
import static org.openaeo.certification.applicant.Visitors.found;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@WebTest
class EvidencePagesTest {
    private static final byte[] PDF = "%PDF-1.7\nplan\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private CaseFiles cases;

    private Visitors web;
    private String company;
    private String room;

    @BeforeEach
    void open(@Autowired MockMvcTester pages) {
        web = new Visitors(pages);
        company = web.register("ana");
        room = company + "/evidence";
    }

    @Test
    void keepsEveryVersionAndHandsItOutAsAFile() throws Exception {
        assertThat(send(room, "ana", "<b>plan.pdf", PDF, "2026-01-31"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo(room);
        assertThat(send(room, "ana", "<b>plan.pdf", "%PDF-1.7\nnew".getBytes(), "2026-02-01"))
                .hasStatus(302);
        var page = body(web.get(room, "ana"));
        assertThat(page).contains("bplan.pdf", "not scanned").doesNotContain("<b>plan", "??");
        var file = found(page, "(/applicant/companies/[^\"]*/evidence/[0-9a-f-]{36})");
        assertThat(web.get(file, "ana"))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasContentType("application/pdf")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        value -> assertThat(value.getFirst())
                                .startsWith("attachment;")
                                .contains("bplan.pdf"));
    }

    @Test
    void showsNobodyElseWhatACompanySent() {
        send(room, "ana", "plan.pdf", PDF, "2026-01-31");
        var file = found(body(web.get(room, "ana")), "/evidence/([0-9a-f-]{36})");
        var other = web.register("berta");
        assertThat(web.get(room, "berta")).hasStatus(404);
        assertThat(web.get(room + "/" + file, "berta")).hasStatus(404);
        assertThat(web.get(other + "/evidence/" + file, "berta")).hasStatus(404);
        assertThat(send(room, "berta", "plan.pdf", PDF, "2026-01-31")).hasStatus(404);
        assertThat(web.get("/certification/evidence/" + file, "ana")).hasStatus(403);
        assertThat(web.get(room + "?case=" + CaseId.random(), "ana")).hasStatus(404);
        assertThat(web.get(room + "?question=SAFE/2021/NONE.1", "ana")).hasStatus(404);
        assertThat(web.get(room + "?question=../..", "ana")).hasStatus(404);
    }

    @Test
    void tellsWhatIsWrongWithAFile() {
        assertThat(send(
                        room,
                        "ana",
                        "plan.pdf",
                        "MZ\220\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1),
                        "2026-01-31"))
                .hasStatus(422)
                .bodyText()
                .contains("This kind of file is not taken")
                .doesNotContain("??");
        assertThat(send(room, "ana", "plan.pdf", new byte[0], "yesterday"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#file\"", "href=\"#date\"");
    }

    @Test
    void showsOfficersWhatBelongsToACaseInThreeLanguages() {
        var file = opened();
        var place = room + "?case=" + file + "&question=SAFE/2021/A1.1";
        assertThat(send(place, "ana", "plan.pdf", PDF, "2026-01-31")).hasStatus(302);
        for (var language : List.of("es", "fr", "en")) {
            assertThat(web.get(place + "&lang=" + language, "ana"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("plan.pdf")
                    .doesNotContain("??");
            assertThat(officer("/certification/" + file + "/evidence?lang=" + language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("plan.pdf", "SAFE/2021/A1.1")
                    .doesNotContain("??");
        }
        var page = body(officer("/certification/" + file + "/evidence"));
        assertThat(officer(found(page, "(/certification/evidence/[0-9a-f-]{36})")))
                .hasStatusOk();
        assertThat(officer("/certification/evidence/" + file)).hasStatus(404);
    }

    private CaseId opened() {
        var id =
                CompanyId.parse(company.substring(company.lastIndexOf('/') + 1)).orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken("ana", "", AuthorityUtils.createAuthorityList("ROLE_TRADER")));
        try {
            return cases.open(new NewCase(id, Set.of("AEOC"), Set.of("IMPORTER")));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private MvcTestResult officer(String path) {
        return web.pages()
                .get()
                .uri(path)
                .with(user("omar").roles("AEO_OFFICER"))
                .exchange();
    }

    private MvcTestResult send(String path, String who, String name, byte[] content, String date) {
        return web.pages()
                .post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("date", date)
                .with(user(who).roles("TRADER"))
                .with(csrf())
                .exchange();
    }
}
