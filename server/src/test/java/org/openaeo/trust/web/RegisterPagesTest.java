package org.openaeo.trust.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.openaeo.trust.Authorisations;
import org.openaeo.trust.Grounds;
import org.openaeo.trust.NewOperator;
import org.openaeo.trust.NewStatement;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Operators;
import org.openaeo.trust.Register;
import org.openaeo.trust.Registered;
import org.openaeo.trust.Source;
import org.openaeo.trust.Trust;
import org.openaeo.trust.TrustAnswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openaeo.trust.Register.tin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest
@AutoConfigureMockMvc
class RegisterPagesTest {
    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Operators operators;

    @Autowired
    private Authorisations authorisations;

    @Autowired
    private Trust trust;

    @Autowired
    private JdbcClient jdbc;

    private OperatorId textiles;

    @BeforeEach
    void fillTheRegister() {
        Register.emptied(jdbc);
        textiles = operator("Añil Textiles S.A.", "XA100");
        operator("Cedro <b>Hermanos</b>", "XA200");
        authorisations.state(new NewStatement(
                textiles,
                new Source.National(Register.XA, "A-1"),
                Optional.of(0),
                Register.granted("T2"),
                new Grounds(
                        Instant.parse("2025-03-03T00:00:00Z"),
                        Instant.parse("2025-03-12T00:00:00Z"),
                        "All criteria met",
                        "Customs Code article 12",
                        "officer")));
    }

    @Test
    void listsSearchesAndNarrows() {
        assertThat(get("/operators", "ANALYST"))
                .hasStatusOk()
                .bodyText()
                .contains("Añil Textiles S.A.", "Tier 2, AEOC", "Not certified")
                .contains("Cedro &lt;b&gt;Hermanos&lt;/b&gt;")
                .doesNotContain("Add an operator", "??");
        assertThat(get("/operators?q=anil", "INSPECTOR"))
                .hasStatusOk()
                .bodyText()
                .contains("Añil")
                .doesNotContain("Cedro");
        assertThat(get("/operators?level=NONE", "ANALYST"))
                .hasStatusOk()
                .bodyText()
                .contains("Cedro")
                .doesNotContain("Añil");
        assertThat(get("/operators?q=%3Cscript%3E%26%7Bx%7D&level=NONE", "ANALYST"))
                .hasStatusOk()
                .bodyText()
                .contains("No operator fits")
                .doesNotContain("<script>&");
        assertThat(get("/operators", "AEO_OFFICER")).hasStatusOk().bodyText().contains("Add an operator");
    }

    @Test
    void showsAnOperatorInEveryLanguage() {
        for (String language : new String[] {"en", "es", "fr"}) {
            assertThat(get("/operators/" + textiles + "?lang=" + language, "AEO_OFFICER"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Añil Textiles S.A.", "Customs Code article 12")
                    .doesNotContain("??");
        }
        assertThat(get("/operators/" + textiles, "ANALYST"))
                .bodyText()
                .contains("learnt 9 days later")
                .doesNotContain("Suspend");
    }

    @Test
    void tellsHowAnOperatorStoodAsKnownThen() {
        assertThat(get("/operators/" + textiles + "?on=2025-03-05&known=2025-03-10", "ANALYST"))
                .bodyText()
                .containsPattern("On 5.Mar.2025, as known on 10.Mar.2025")
                .containsPattern("(?s)class=\"answer\".*Not certified");
        assertThat(get("/operators/" + textiles + "?on=2025-03-05", "ANALYST"))
                .bodyText()
                .containsPattern("(?s)class=\"answer\".*Tier 2, AEOC");
    }

    @Test
    void showsTheTradeRecordOfThreeYears() {
        assertThat(get("/operators/" + textiles, "INSPECTOR"))
                .bodyText()
                .contains("Trade record", "Nothing declared in 36 months");
    }

    @Test
    void hasNoPageForAnOperatorThatIsNotThere() {
        assertThat(get("/operators/" + OperatorId.random(), "ANALYST")).hasStatus(404);
        assertThat(get("/operators/nonsense", "ANALYST")).hasStatus(404);
    }

    @Test
    void suspendsAfterACheckThatShowsWhatItChanges() {
        String id = authorisations.of(textiles).getFirst().id().toString();
        assertThat(get("/operators/" + textiles + "/statements/new?kind=SUSPENDED&authorisation=" + id, "AEO_OFFICER"))
                .hasStatusOk()
                .bodyText()
                .contains("Authorisation A-1")
                .doesNotContain("??");
        assertThat(suspend("/check", id, 1, "Tax overdue"))
                .hasStatusOk()
                .bodyText()
                .contains("Tier 2, AEOC", "Suspended since", "Tax overdue")
                .doesNotContain("??");
        assertThat(trustNow().isTrusted()).as("a check changes nothing").isTrue();

        assertThat(suspend("", id, 1, "Tax overdue")).hasStatus(302).hasRedirectedUrl("/operators/" + textiles);
        assertThat(trustNow().isSuspended()).isTrue();
        assertThat(authorisations
                        .of(textiles)
                        .getFirst()
                        .statements()
                        .getLast()
                        .grounds()
                        .actor())
                .isEqualTo("person:officer.name");
        assertThat(suspend("", id, 2, "Again"))
                .hasStatus(422)
                .bodyText()
                .contains("It is suspended on that day already.");
    }

    @Test
    void refusesADecisionMadeUponAnEarlierState() {
        String id = authorisations.of(textiles).getFirst().id().toString();
        suspend("", id, 1, "Tax overdue");

        assertThat(post(
                        "/operators/" + textiles + "/statements",
                        "AEO_OFFICER",
                        "kind",
                        "REVOKED",
                        "authorisation",
                        id,
                        "version",
                        "1",
                        "effective",
                        "2026-01-01",
                        "ground",
                        "Fraud",
                        "legalReference",
                        "Code"))
                .hasStatus(409);
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        assertThat(post(
                        "/operators/" + textiles + "/statements/check",
                        "AEO_OFFICER",
                        "kind",
                        "GRANTED",
                        "version",
                        "0",
                        "effective",
                        "31 February",
                        "until",
                        "soon"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Enter the authorisation’s number",
                        "Choose a type",
                        "Choose a trust level",
                        "Choose at least one role",
                        "Enter the ground",
                        "Enter the legal reference",
                        "Enter a day that exists")
                .doesNotContain("??");
    }

    @Test
    void grantsANewAuthorisation() {
        OperatorId cedro = operators.bearersOf(List.of("XA200"), Instant.now()).get("XA200");
        assertThat(post(
                        "/operators/" + cedro + "/statements",
                        "AEO_OFFICER",
                        "kind",
                        "GRANTED",
                        "version",
                        "0",
                        "reference",
                        "A-2",
                        "type",
                        "AEOS",
                        "level",
                        "T3",
                        "roles",
                        "IMPORTER",
                        "roles",
                        "CARRIER",
                        "benefits",
                        "PRIORITY",
                        "effective",
                        "2026-01-01",
                        "ground",
                        "Met",
                        "legalReference",
                        "Code"))
                .hasStatus(302);

        TrustAnswer answer = trust.trustOf(tin("XA200"), OperatorRole.CARRIER, Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(answer.level().code()).isEqualTo("T3");
        assertThat(answer.benefits()).hasSize(1);
    }

    @Test
    void entersAnOperator() {
        assertThat(post("/operators/new", "AEO_OFFICER", "name", "", "country", "?", "tin", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter the operator’s name", "two-letter code", "Enter the identifier in its form")
                .doesNotContain("??");
        assertThat(post(
                        "/operators/new",
                        "AEO_OFFICER",
                        "name",
                        "Nueva",
                        "country",
                        "xa",
                        "tin",
                        "XA-300",
                        "local",
                        "7"))
                .hasStatus(302);
        assertThat(operators.bearersOf(List.of("XA300"), Instant.now())).hasSize(1);
        assertThat(post("/operators/new", "AEO_OFFICER", "name", "Both", "country", "XA", "tin", "XA100", "local", "7"))
                .hasStatus(422)
                .bodyText()
                .contains("The identifiers belong to different operators.");
    }

    @Test
    void letsOnlyOfficersWriteAndOnlyStaffRead() {
        for (String writing :
                new String[] {"/operators/new", "/operators/" + textiles + "/statements/new?kind=GRANTED"}) {
            assertThat(get(writing, "AEO_OFFICER")).hasStatusOk();
            for (String role : new String[] {"ANALYST", "INSPECTOR", "ADMINISTRATOR"}) {
                assertThat(get(writing, role)).as(role + " " + writing).hasStatus(403);
                assertThat(post(writing.replaceAll("/new.*kind.*", ""), role)).hasStatus(403);
            }
        }
        for (String reading : new String[] {"/operators", "/operators/" + textiles}) {
            assertThat(get(reading, "TRADER")).as(reading).hasStatus(403);
            assertThat(get(reading, "VALIDATOR")).as(reading).hasStatusOk();
            assertThat(pages.get().uri(reading).exchange()).hasStatus(302);
        }
        assertThat(pages.post().uri("/operators/new").with(as("AEO_OFFICER")).exchange())
                .as("without a token against forgery")
                .hasStatus(403);
    }

    private MvcTestResult suspend(String step, String id, int version, String ground) {
        return post(
                "/operators/" + textiles + "/statements" + step,
                "AEO_OFFICER",
                "kind",
                "SUSPENDED",
                "authorisation",
                id,
                "version",
                Integer.toString(version),
                "effective",
                LocalDate.now(ZoneOffset.UTC).toString(),
                "ground",
                ground,
                "legalReference",
                "Customs Code article 14");
    }

    private TrustAnswer trustNow() {
        return trust.trustOf(tin("XA100"), OperatorRole.IMPORTER, Instant.now());
    }

    private OperatorId operator(String name, String tin) {
        return switch (operators.register(new NewOperator(name, Register.XA, Set.of(tin(tin)), Optional.empty()))) {
            case Registered.Entered(OperatorId id) -> id;
            case Registered other -> throw new AssertionError(other.toString());
        };
    }

    private MvcTestResult get(String uri, String role) {
        return pages.get().uri(URI.create(uri)).with(as(role)).exchange();
    }

    private MvcTestResult post(String uri, String role, String... fields) {
        var request = pages.post().uri(uri).with(as(role)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor as(String role) {
        return user("officer.name").roles(role);
    }
}
