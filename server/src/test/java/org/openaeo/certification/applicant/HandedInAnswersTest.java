package org.openaeo.certification.applicant;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.Stage;
import org.openaeo.certification.application.Applications;
import org.openaeo.certification.application.AskedQuestions;
import org.openaeo.certification.application.HandedIn;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.file.NewCase;
import org.openaeo.certification.file.PastAct;
import org.openaeo.certification.position.Questionnaire.Asked;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Actor;
import org.openaeo.certification.procedure.Conferral;
import org.openaeo.platform.codes.CountryCode;
import org.openaeo.platform.security.Role;
import org.openaeo.standards.AnswerKind;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.Programmes;
import org.openaeo.testing.WebTest;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.IdentifierScheme;
import org.openaeo.trust.NewOperator;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.Operators;
import org.openaeo.trust.Registered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openaeo.certification.applicant.ApplicationPagesTest.DECLARED;
import static org.openaeo.certification.applicant.ApplicationPagesTest.answer;
import static org.openaeo.certification.applicant.ApplicationPagesTest.good;
import static org.openaeo.certification.applicant.ApplicationPagesTest.said;
import static org.openaeo.certification.applicant.Visitors.COMPANY;
import static org.openaeo.certification.applicant.Visitors.body;
import static org.openaeo.certification.applicant.Visitors.form;
import static org.openaeo.certification.applicant.Visitors.found;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@WebTest
class HandedInAnswersTest {
    private static final Actor OFFICER = Actor.customs("person:officer", Role.AEO_OFFICER);
    private static final Actor DECIDER = Actor.customs("person:decider", Role.DECISION_MAKER);

    private static final AtomicInteger NEXT = new AtomicInteger(81_000);

    @Autowired
    private Applications applications;

    @Autowired
    private AskedQuestions questions;

    @Autowired
    private Programmes programmes;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Operators operators;

    @Autowired
    private Clock clock;

    private Visitors web;
    private String company;
    private String address;
    private CaseId id;
    private List<Asked> asked;

    @BeforeEach
    void submit(@Autowired MockMvcTester pages) {
        web = new Visitors(pages);
        company = web.register("ana");
        address = Objects.requireNonNull(web.post(company + "/apply", "ana", Map.of("types", List.of("AEOC")))
                .getResponse()
                .getRedirectedUrl());
        id = CaseId.parse(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
        web.post(company + "/sites/new", "ana", form(COMPANY, "name", "Almacén"));
        for (var part : List.of("MANAGEMENT", "CONTACT")) {
            web.post(
                    company + "/contacts/new",
                    "ana",
                    form(COMPANY, "name", "Ana", "part", part, "email", "ana@example.org"));
        }
        asked = questions
                .of(programmes.current().programme(), Set.of("AEOC"), Set.of("IMPORTER", "EXPORTER"))
                .asked()
                .filter(each -> each.question().kind() == AnswerKind.YES_NO)
                .toList();
        questions
                .of(programmes.current().programme(), Set.of("AEOC"), Set.of("IMPORTER", "EXPORTER"))
                .asked()
                .forEach(each -> web.post(question(each), "ana", answer(good(each), 0)));
        assertThat(web.post(address + "/submit", "ana", DECLARED)).hasStatus(302);
    }

    @Test
    void staysAsItWasUntilCustomsAsks() {
        var one = asked.getFirst();
        assertThat(web.get(question(one), "ana")).hasStatus(404);
        assertThat(web.post(question(one), "ana", answer("no", 1))).hasStatus(404);
        assertThat(web.post(question(one) + "/keep", "ana", answer("no", 1))).hasStatus(404);
        assertThat(web.get(address + "/answers", "ana"))
                .hasStatusOk()
                .bodyText()
                .contains(one.question().text().in(Locale.ENGLISH))
                .doesNotContain("/questions/", "??");
    }

    @Test
    void letsTheAnswersBeChangedThatCustomsNames() {
        var named = asked.getFirst();
        var other = asked.getLast();
        accept();
        does(OFFICER, new Act.AskInformation(Set.of(named.id().toString()), "Is that so?"));
        assertThat(web.get(question(other), "ana")).hasStatus(404);
        assertThat(web.post(question(other), "ana", answer("no", 1))).hasStatus(404);
        assertThat(web.get(question(named), "ana")).hasStatusOk().bodyText().contains("Customs has, since");
        assertThat(web.post(question(named), "ana", answer("no", 1)))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith(address + "/answers");
        assertThat(officer("/certification/" + id + "/answers"))
                .as("not sent yet")
                .bodyText()
                .doesNotContain("Before: Yes");
        for (var language : List.of("es", "fr", "en")) {
            assertThat(web.get(address + "/answers?lang=" + language, "ana"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("answer__change")
                    .doesNotContain("??");
            assertThat(web.get(address + "/acts/inform?lang=" + language, "ana"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("answer__change")
                    .doesNotContain("??");
        }
        assertThat(web.post(address + "/acts/inform", "ana", said("3", "It is not")))
                .hasStatus(302);
        assertThat(web.get(question(named), "ana")).as("closed again").hasStatus(404);
        for (var language : List.of("es", "fr", "en")) {
            assertThat(officer("/certification/" + id + "/answers?lang=" + language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("answer__change")
                    .doesNotContain("??");
        }
        assertThat(officer("/certification/" + id + "/answers")).bodyText().contains("Before: Yes");
        assertThat(officer("/certification/" + id + "/answers?entry=1"))
                .bodyText()
                .doesNotContain("Before: Yes");
        assertThat(officer("/certification/" + id + "/answers?entry=2")).hasStatus(404);
        assertThat(applications.handedIn(id))
                .extracting(HandedIn::entry, each -> each.value(named.id()), each -> each.value(other.id()))
                .containsExactly(tuple(1, "yes", "yes"), tuple(4, "no", "yes"));
        assertThat(body(web.get(company + "/people", "ana"))).as("customs read").contains("omar");
    }

    @Test
    void letsOfficersTickWhatTheyAskAbout() {
        accept();
        var one = asked.getFirst().id();
        assertThat(officer("/certification/" + id + "/acts/ask-information?questions=" + one + "&questions=x/y"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"questions\" value=\"" + one + "\"")
                .doesNotContain("value=\"x/y\"", "??");
        assertThat(web.pages()
                        .post()
                        .uri("/certification/" + id + "/acts/ask-information")
                        .with(user("omar").roles("AEO_OFFICER"))
                        .with(csrf())
                        .param("version", "2")
                        .param("questions", one.toString())
                        .param("text", "Why?"))
                .hasStatus(302);
        assertThat(web.get(address, "ana")).bodyText().contains("Why?", "/questions/" + one);
    }

    @Test
    void leadsFromAChangeOfTheCompanyToTheReportOfIt() {
        var version = found(body(web.get(company + "/edit", "ana")), "name=\"version\" value=\"(\\d+)\"");
        var moved = web.post(
                company + "/edit",
                "ana",
                form(COMPANY, "version", version, "city", "Villa Nueva", "legalForm", "S.L."));
        assertThat(moved).hasStatus(302).hasRedirectedUrl(address + "/acts/report-change?change=ADDRESS");
        assertThat(String.valueOf(moved.getMvcResult().getFlashMap().get("said")))
                .contains("Puerto Claro", "Villa Nueva", "S.L.");
        assertThat(web.get(address + "/acts/report-change?change=ADDRESS", "ana"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"ADDRESS\"", "checked=\"checked\"");
        assertThat(web.post(company + "/sites/new", "ana", form(COMPANY, "name", "Almacén Sur")))
                .hasRedirectedUrl(address + "/acts/report-change?change=ADDRESS");
        assertThat(web.post(address + "/acts/withdraw", "ana", said("1", "No more")))
                .hasStatus(302);
        assertThat(web.post(company + "/sites/new", "ana", form(COMPANY, "name", "Almacén Este")))
                .as("nothing is open any more")
                .hasRedirectedUrl(company + "#sites");
    }

    @Test
    void handsInTheSelfReviewWithTheAnswersOfThatDay() {
        held();
        var one = asked.getFirst();
        assertThat(web.get(address + "/answers", "ana"))
                .hasStatusOk()
                .bodyText()
                .contains("next self-review");
        assertThat(web.post(question(one), "ana", answer("yes", 0))).hasStatus(302);
        review("All is met");
        assertThat(web.post(question(one), "ana", answer("no", 1))).hasStatus(302);
        assertThat(officer("/certification/" + id + "/answers")).bodyText().doesNotContain("Before: Yes");
        assertThat(web.get(address + "/acts/review-itself", "ana")).bodyText().contains("Before: Yes");
        review("One thing is not met any more");
        assertThat(officer("/certification/" + id + "/answers")).bodyText().contains("Before: Yes");
        assertThat(web.post(question(one), "ana", answer("yes", 2)))
                .as("for the next review")
                .hasStatus(302);
        assertThat(applications.handedIn(id))
                .extracting(each -> each.value(one.id()))
                .containsExactly("yes", "no");
    }

    /** An authorisation of the same company that stood before its answers were asked here. */
    private void held() {
        var types = Set.of("AEOC");
        var roles = Set.of("IMPORTER", "EXPORTER");
        var begun = clock.instant().minus(Duration.ofDays(90));
        var applicant = Actor.applicant("person:ana");
        var acts = List.of(
                new PastAct(new Act.Submit(types, roles), applicant, begun),
                new PastAct(new Act.Accept(operator(), ""), OFFICER, begun.plus(Duration.ofDays(10))),
                new PastAct(new Act.Recommend(Act.Recommendation.GRANT, ""), OFFICER, begun.plus(Duration.ofDays(20))),
                new PastAct(
                        new Act.Grant(List.of(new Conferral("AEOC", "STANDARD", roles)), "All is met"),
                        DECIDER,
                        begun.plus(Duration.ofDays(30))));
        var of =
                CompanyId.parse(company.substring(company.lastIndexOf('/') + 1)).orElseThrow();
        id = files.history(new NewCase(of, types, roles), applicant.id(), begun, acts, true);
        address = "/applicant/cases/" + id;
        var due = files.find(id)
                .orElseThrow()
                .clock(ClockCode.EFFECT)
                .orElseThrow()
                .due();
        files.further(id, List.of(new PastAct(new Act.Lapsed(ClockCode.EFFECT, 1), Actor.SYSTEM, due)), true);
        assertThat(files.find(id).orElseThrow().stage()).isEqualTo(Stage.MONITORED);
    }

    private void review(String text) {
        var version = Integer.toString(files.find(id).orElseThrow().version());
        assertThat(web.post(address + "/acts/review-itself", "ana", said(version, text)))
                .hasStatus(302);
    }

    @Test
    void countsADocumentAtEveryQuestionThatItServes() {
        accept();
        does(OFFICER, new Act.AskInformation("Papers?"));
        var first = asked.getFirst().id();
        var last = asked.getLast().id();
        var room = company + "/evidence?case=" + id + "&question=";
        assertThat(web.pages()
                        .post()
                        .uri(room + first)
                        .multipart()
                        .file(new MockMultipartFile(
                                "file",
                                "plan.pdf",
                                "application/pdf",
                                "%PDF-1.7\nplan\n%%EOF".getBytes(StandardCharsets.US_ASCII)))
                        .param("date", "2026-01-31")
                        .with(user("ana").roles("TRADER"))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(web.get(question(asked.getFirst()), "ana")).bodyText().contains("Documents for this question: 1");
        assertThat(web.get(question(asked.getLast()), "ana")).bodyText().contains("Add a document to this question");
        var file = found(body(web.get(room + last, "ana")), "<option value=\"([0-9a-f-]{36})\"");
        var tie = company + "/evidence/tie?case=" + id + "&question=" + last;
        assertThat(web.post(tie, "stranger", Map.of("document", List.of(file)))).hasStatus(404);
        assertThat(web.post(tie, "ana", Map.of("document", List.of(id.toString()))))
                .hasStatus(404);
        assertThat(web.post(tie, "ana", Map.of("document", List.of(file)))).hasStatus(302);
        assertThat(web.post(tie, "ana", Map.of("document", List.of(file))))
                .as("once")
                .hasStatus(302);
        assertThat(web.get(question(asked.getLast()), "ana")).bodyText().contains("Documents for this question: 1");
        for (var language : List.of("es", "fr", "en")) {
            assertThat(web.get(room + last + "&lang=" + language, "ana"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("plan.pdf")
                    .doesNotContain("??");
        }
        assertThat(officer("/certification/" + id + "/answers")).bodyText().contains("Documents: 1");
        var untie = company + "/evidence/untie?case=" + id + "&question=" + last;
        assertThat(web.post(untie, "ana", Map.of("document", List.of(file)))).hasStatus(302);
        assertThat(web.get(question(asked.getLast()), "ana")).bodyText().contains("Add a document to this question");
    }

    private void accept() {
        does(OFFICER, new Act.Accept(operator(), ""));
    }

    private OperatorId operator() {
        var tin = Identifier.parse(IdentifierScheme.TIN, "XA" + NEXT.incrementAndGet())
                .orElseThrow();
        var registered = (Registered.Entered)
                operators.register(new NewOperator("Añil", new CountryCode("XA"), Set.of(tin), Optional.empty()));
        return registered.operator();
    }

    private void does(Actor who, Act act) {
        files.further(id, List.of(new PastAct(act, who, clock.instant())), true);
    }

    private MvcTestResult officer(String path) {
        return web.pages()
                .get()
                .uri(path)
                .with(user("omar").roles("AEO_OFFICER"))
                .exchange();
    }

    private String question(Asked of) {
        return address + "/questions/" + of.id();
    }
}
