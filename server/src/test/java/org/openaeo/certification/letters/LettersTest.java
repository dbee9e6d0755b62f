package org.openaeo.certification.letters;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.file.CaseHouse;
import org.openaeo.certification.file.NewCase;
import org.openaeo.certification.file.PastCases;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.EuRules;
import org.openaeo.certification.procedure.Letter;
import org.openaeo.platform.codes.CountryCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(properties = "openaeo.certification.timers.enabled=false")
@AutoConfigureMockMvc
@Import({CaseHouse.class, PastCases.class})
class LettersTest {
    @Autowired
    private CaseFiles cases;

    @Autowired
    private Companies companies;

    @Autowired
    private PastCases past;

    @Autowired
    private CaseLetters letters;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void itIsJune() {
        CaseHouse.NOW.set(EuRules.on("2026-06-01"));
    }

    private static <T> T as(String who, java.util.function.Supplier<T> deed) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(who, "", "ROLE_TRADER"));
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private CaseId submittedBy(String who) {
        return as(who, () -> {
            CompanyId company = companies.register(
                    new Company.Profile(
                            "Añil Œuvres S.A.",
                            "",
                            new org.openaeo.certification.company.Address("", "Puerto", "", new CountryCode("XA")),
                            Set.of("IMPORTER")),
                    Map.of());
            CaseId id = cases.open(new NewCase(company, Set.of("AEOC"), Set.of("IMPORTER")));
            cases.perform(id, 0, new Act.Submit(Set.of("AEOC"), Set.of("IMPORTER")));
            return id;
        });
    }

    private String text(CaseLetters.Line line, String language) throws IOException {
        var pdf = letters.pdf(letters.find(line.id()).orElseThrow(), Locale.of(language))
                .orElseThrow();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void writesWhatHappenedInThreeLanguages() throws IOException {
        var receipt = letters.of(submittedBy("ana")).getFirst();
        assertThat(text(receipt, "en"))
                .contains("We have received your application", "Añil Œuvres S.A.", "clause of ACCEPTANCE")
                .contains("July 1, 2026", "What you can do", "SHA-256");
        assertThat(text(receipt, "es")).contains("Hemos recibido su solicitud", "1 de julio de 2026");
        assertThat(text(receipt, "fr")).contains("Nous avons reçu votre demande", "1 juillet 2026");
    }

    @Test
    void knowsWordsForEveryLetter(@Autowired org.springframework.context.MessageSource messages) {
        for (var letter : Letter.values()) {
            for (var part : Set.of("title", "body", "can")) {
                for (var language : LetterWriter.LANGUAGES) {
                    var key = "certification.letter." + letter + "." + part;
                    assertThat(messages.getMessage(key, new Object[] {"Co", "No", "Ty", "Day"}, language))
                            .isNotBlank()
                            .doesNotContain("{", "''");
                }
            }
        }
    }

    @Test
    void whatWasWrittenCannotBeChanged() {
        submittedBy("ana");
        for (var table : Set.of("letter", "letter_words")) {
            assertThatThrownBy(
                            () -> jdbc.sql("delete from certification." + table).update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("update certification.letter_words set title = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aDeedUndoneLeavesNoLetterAndNoMail() {
        var before = count();
        for (int good = 0; good < 12; good++) {
            int statements = good;
            try {
                CaseHouse.tornAfter(statements, () -> submittedBy("ana"));
            } catch (RuntimeException torn) {
                // what counts is what stands
            }
        }
        var orphans = jdbc.sql("""
                        select count(*) from certification.letter l where not exists (
                            select 1 from certification.case_entry e where e.case_id = l.case_id and e.number = l.entry)""").query(Long.class).single();
        assertThat(orphans).isZero();
        assertThat(before).isNotNegative();
        assertThat(jdbc.sql("""
                        select count(*) from certification.case_entry e where e.letter is not null and not exists (
                            select 1 from certification.letter l where l.case_id = e.case_id and l.entry = e.number)""").query(Long.class).single()).isZero();
    }

    private long count() {
        return jdbc.sql("select count(*) from certification.letter")
                .query(Long.class)
                .single();
    }

    @Test
    void onlyTheCompanyAndCustomsTakeLetters() {
        var line = letters.of(submittedBy("ana")).getFirst();
        assertThat(get("/applicant/letters/" + line.id() + "?language=es", "ana", "TRADER"))
                .hasStatusOk();
        assertThat(get("/applicant/letters/" + line.id(), "stranger", "TRADER")).hasStatus(404);
        assertThat(get("/certification/letters/" + line.id(), "ana", "TRADER")).hasStatus(403);
        assertThat(get("/certification/letters/" + line.id(), "officer", "AEO_OFFICER"))
                .hasStatusOk();
        assertThat(get("/certification/letters/" + line.id(), "inspector", "INSPECTOR"))
                .hasStatus(403);
        assertThat(get("/certification/letters/" + UUID.randomUUID(), "officer", "AEO_OFFICER"))
                .hasStatus(404);
        assertThat(get("/certification/letters/none?language=xx", "officer", "AEO_OFFICER"))
                .hasStatus(404);
    }

    @Test
    void certificateSaysWhetherItStandsToWhoeverHoldsItsCode() {
        var applicant = past.granted("2026-05-06");
        jdbc.sql("""
                        insert into certification.company values
                        (:id, 'Añil Textiles', '', 'XA', '', 'Puerto', '', '{IMPORTER}', now(), 'person:company')
                        """).param("id", applicant.company().value()).update();
        var certificate = letters.certificates(applicant.id()).getFirst();
        assertThat(get("/certification/certificates/" + certificate.number(), "officer", "AEO_OFFICER"))
                .hasStatusOk();
        var address = "/certificates?number=" + certificate.number() + "&code=";
        assertThat(pages.get().uri(address + certificate.code()))
                .hasStatusOk()
                .bodyText()
                .contains("In force")
                .doesNotContain("??");
        assertThat(pages.get().uri(address + "GUESSED"))
                .hasStatusOk()
                .bodyText()
                .contains("No certificate has");
        past.goesOn(applicant, "DECISION_MAKER", "2026-05-20", new Act.ProposeRevocation("Fraud"));
        past.goesOn(applicant, "COMPANY", "2026-05-21", new Act.BeHeard("No"));
        past.goesOn(applicant, "DECISION_MAKER", "2026-05-22", new Act.Revoke(Set.of(), "Fraud"));
        assertThat(pages.get().uri(address + certificate.code())).bodyText().contains("Not in force");
    }

    private MvcTestResult get(String path, String who, String role) {
        return pages.get().uri(path).with(user(who).roles(role)).exchange();
    }
}
