package org.openaeo.certification.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.Stage;
import org.openaeo.certification.company.Address;
import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.company.IdentifierKind;
import org.openaeo.certification.company.Site;
import org.openaeo.certification.evidence.EvidenceFiles;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.file.NewCase;
import org.openaeo.certification.file.PastAct;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Actor;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Finding;
import org.openaeo.certification.visit.Visits;
import org.openaeo.platform.codes.CountryCode;
import org.openaeo.platform.security.Accounts;
import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.Role;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** A case on customs' side from its acceptance to a grant with one finding remedied, and what is refused on the way. */
@WebTest
@Import(TestProgramme.class)
class CustomsPagesTest {
    private static final CountryCode XA = new CountryCode("XA");
    private static final String KEY = "11111111-1111-4111-8111-111111111111";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Companies companies;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Visits visits;

    @Autowired
    private EvidenceFiles evidence;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clock clock;

    private final UUID depot = UUID.randomUUID();
    private String officer = "";
    private String validator = "";
    private String decider = "";
    private CaseId id = CaseId.random();

    @BeforeEach
    void apply() {
        officer = account("olga", Role.AEO_OFFICER);
        validator = account("viktor", Role.VALIDATOR, Role.DECISION_MAKER);
        decider = account("dora", Role.DECISION_MAKER);
        Address seat = new Address("1 Quay", "Puerto Claro", "", XA);
        String tin = "XA" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        CompanyId company = companies.register(
                new Company.Profile("Añil <b>Textiles</b>", "", seat, Set.of("IMPORTER")),
                Map.of(IdentifierKind.TIN, tin));
        companies.put(company, new Site(depot, "Depot", seat, "Storage"));
        id = files.history(
                new NewCase(company, Set.of("AEOC"), Set.of("IMPORTER")),
                "person:ana",
                clock.instant().minus(3, ChronoUnit.DAYS),
                List.of(past(new Act.Submit(Set.of("AEOC"), Set.of("IMPORTER")))),
                false);
    }

    @Test
    void showsTheQueueAndTheFileInEveryLanguage() {
        for (String language : List.of("en", "es", "fr")) {
            assertThat(get("/certification?desk=OFFICER&lang=" + language, officer, "AEO_OFFICER"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "Añil &lt;b&gt;Textiles&lt;/b&gt;", file().header().number())
                    .doesNotContain("??", "<b>Textiles");
            assertThat(get("/certification/" + id + "?lang=" + language, officer, "AEO_OFFICER"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("acts/accept", "clock__scale")
                    .doesNotContain("??");
            for (String act :
                    List.of("accept", "do-not-accept", "assign", "extend-clock", "note", "declare-conflict")) {
                assertThat(get("/certification/" + id + "/acts/" + act + "?lang=" + language, officer, "AEO_OFFICER"))
                        .as(act)
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("??");
            }
        }
        assertThat(get("/certification?desk=VALIDATOR&q=zzzz", validator, "VALIDATOR"))
                .hasStatusOk()
                .bodyText()
                .contains("No case here");
    }

    @Test
    void acceptanceShowsEveryGroundForAndAgainst() {
        assertThat(get("/certification/" + id + "/acts/accept", officer, "AEO_OFFICER"))
                .hasStatusOk()
                .bodyText()
                .contains("0 of 2 answered, 1 that must be met is open", "incomplete", "c.1 Closed c.1?")
                .doesNotContain("Closed c.2?")
                .contains("Person in charge of customs", "Missing")
                .contains("No operator bears them; the company can be entered in the register.");
    }

    @Test
    void carriesACaseFromItsAcceptanceToTheGrant() {
        assertThat(get("/certification/" + id + "/acts/accept", officer, "AEO_OFFICER"))
                .bodyText()
                .contains("Not in the register", "as a new operator");
        assertThat(act("accept", officer, "AEO_OFFICER", "operator", "new")).hasStatus(302);
        assertThat(act("map-risks", officer, "AEO_OFFICER", "risk", "MEDIUM", "text", "One irregularity"))
                .hasStatus(302);
        assertThat(plan()).hasStatus(302);
        assertThat(get("/certification/" + id + "/acts/plan-visit", officer, "AEO_OFFICER"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"visitKind-3\" checked=\"checked\"");
        assertThat(plan()).hasStatus(302);
        assertThat(visits.of(id))
                .singleElement()
                .satisfies(again -> assertThat(again.version()).isEqualTo(2));
        String visit = "/certification/visits/" + visits.of(id).getFirst().id();
        assertThat(note(visit, KEY)).hasStatus(422).bodyText().contains("NOT_UNDER_WAY");
        assertThat(act("begin-visit", validator, "VALIDATOR")).hasStatus(302);

        String site = visit + "/sites/" + depot;
        assertThat(get(visit, validator, "VALIDATOR")).hasStatusOk().bodyText().contains("0 of 2 seen");
        assertThat(get(site, validator, "VALIDATOR"))
                .hasStatusOk()
                .bodyText()
                .contains("Fence &lt;b&gt;c.1", "data-note")
                .doesNotContain("??");
        assertThat(note(visit, KEY)).hasStatusOk().bodyText().contains("\"KEPT\"");
        assertThat(note(visit, KEY)).hasStatusOk().bodyText().contains("\"KNOWN\"");
        assertThat(get(visit, validator, "VALIDATOR")).bodyText().contains("1 of 2 seen", "No fence", "Major");

        assertThat(act("end-visit", validator, "VALIDATOR")).hasStatus(302);
        assertThat(file().stage()).isEqualTo(Stage.REMEDIATION);
        String finding = file().facts().findings().getFirst().finding().id();
        files.further(id, List.of(past(new Act.ReportRemedy(finding, "Fence built"))), false);
        assertThat(act("close-finding", validator, "VALIDATOR", "finding", finding))
                .hasStatus(302);
        assertThat(file().stage()).isEqualTo(Stage.DECISION);

        assertThat(grant(validator)).hasStatus(422).bodyText().contains("Whoever validated never decides");
        assertThat(grant(decider)).hasStatus(302);
        assertThat(file().stage()).isEqualTo(Stage.GRANTED);
        assertThat(get("/certification/" + id, decider, "DECISION_MAKER"))
                .hasStatusOk()
                .bodyText()
                .contains("Granted", "No fence", "UCC-DA Art. 29")
                .doesNotContain("??");
        assertThat(get("/operators/" + file().facts().operator().orElseThrow(), officer, "AEO_OFFICER"))
                .bodyText()
                .contains("/certification/" + id);
    }

    private String visited() {
        act("accept", officer, "AEO_OFFICER", "operator", "new");
        plan();
        act("begin-visit", validator, "VALIDATOR");
        return "/certification/visits/" + visits.of(id).getFirst().id();
    }

    @Test
    void takesOverWhatReachedUsWhenTheVisitWasOver() {
        String visit = visited();
        assertThat(act("end-visit", validator, "VALIDATOR")).hasStatus(302);
        assertThat(file().stage()).isEqualTo(Stage.DECISION);
        assertThat(act("add-findings", validator, "VALIDATOR"))
                .hasStatus(422)
                .bodyText()
                .contains("finding");

        assertThat(note(visit, UUID.randomUUID().toString(), "CRITICAL"))
                .hasStatusOk()
                .bodyText()
                .contains("\"KEPT_LATE\"");
        assertThat(get(visit, validator, "VALIDATOR"))
                .bodyText()
                .contains("One finding has not reached the case file", "/certification/" + id + "#late");
        assertThat(get("/certification/" + id, officer, "AEO_OFFICER"))
                .bodyText()
                .contains("id=\"late\"", "No fence")
                .doesNotContain("acts/add-findings");
        assertThat(get("/certification/" + id + "/acts/add-findings", validator, "VALIDATOR"))
                .hasStatusOk()
                .bodyText()
                .contains("No fence", "Critical")
                .doesNotContain("??");
        assertThat(act("add-findings", validator, "VALIDATOR")).hasStatus(302);

        assertThat(file().stage()).isEqualTo(Stage.REMEDIATION);
        assertThat(file().facts().findings().getFirst().finding().grade()).isEqualTo(Finding.Grade.CRITICAL);
        assertThat(get("/certification/" + id, validator, "VALIDATOR"))
                .bodyText()
                .contains("Critical")
                .doesNotContain("id=\"late\"", "acts/add-findings");
        assertThat(get(visit, validator, "VALIDATOR")).bodyText().doesNotContain("has not reached");
    }

    @Test
    void aPictureOfAVisitJoinsTheEvidenceOfTheCase() throws IOException {
        String visit = visited();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
        assertThat(photo(visit, KEY, "x.jpg", "MZ not a picture".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("not a picture");
        assertThat(photo(visit, KEY, "../../IMG_1.JPG", jpeg.toByteArray()))
                .hasStatusOk()
                .bodyText()
                .contains("\"KEPT\"");
        assertThat(photo(visit, KEY, "../../IMG_1.JPG", jpeg.toByteArray()))
                .hasStatusOk()
                .bodyText()
                .contains("\"KNOWN\"");
        var kept = evidence.of(id);
        assertThat(kept).singleElement().satisfies(file -> {
            assertThat(file.name().value()).matches("EU-2016-c.1-[0-9a-f]{8}\\.jpg");
            assertThat(file.type()).isEqualTo("image/jpeg");
            assertThat(file.by()).isEqualTo("person:" + validator);
        });
        String address = "/certification/evidence/" + kept.getFirst().id();
        assertThat(get("/certification/" + id + "/evidence", officer, "AEO_OFFICER"))
                .bodyText()
                .contains(address, visit, kept.getFirst().name().value());
        assertThat(get(visit, officer, "AEO_OFFICER")).bodyText().contains(address, "Certain from receipt");
        assertThat(get(address, officer, "AEO_OFFICER")).hasStatusOk().hasContentType("image/jpeg");
    }

    private MvcTestResult photo(String visit, String key, String name, byte[] content) {
        return pages.post()
                .uri(visit + "/notes")
                .multipart()
                .file(new MockMultipartFile("photo", name, "image/jpeg", content))
                .header("X-From-Device", "1")
                .with(user(validator).roles("VALIDATOR"))
                .with(csrf())
                .param("key", key)
                .param("site", depot.toString())
                .param("criterion", "EU/2016/c.1")
                .exchange();
    }

    @Test
    void refusesWithEveryGroundAndKeepsWhatWasTyped() {
        assertThat(act("accept", officer, "AEO_OFFICER"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose who the company is in the register");
        assertThat(act("grant", decider, "DECISION_MAKER", "text", "Because <i>", "conferrals", "AEOC|GOLD"))
                .hasStatus(422)
                .bodyText()
                .contains("does not stand where this can be done", "Because &lt;i&gt;")
                .contains("was not confirmed who the company is", "does not know this tier")
                .doesNotContain("??");
        assertThat(act("note", officer, "AEO_OFFICER"))
                .hasStatus(422)
                .bodyText()
                .contains("Say why");
        assertThat(post("/certification/" + id + "/acts/note", officer, "AEO_OFFICER", "version", "0", "text", "late"))
                .hasStatus(409);
        assertThat(get("/certification/" + id + "/acts/grant", officer, "AEO_OFFICER"))
                .hasStatus(403);
        assertThat(get("/certification/" + id + "/acts/nonsense", officer, "AEO_OFFICER"))
                .hasStatus(404);
        assertThat(get("/certification/" + CaseId.random(), officer, "AEO_OFFICER"))
                .hasStatus(404);
    }

    @Test
    void keepsWhoDeclaredAnInterestOutOfTheCase() {
        assertThat(act("declare-conflict", officer, "AEO_OFFICER", "text", "My cousin’s firm"))
                .hasStatus(302);
        assertThat(act("accept", officer, "AEO_OFFICER", "operator", "new"))
                .hasStatus(422)
                .bodyText()
                .contains("conflict of interest was declared");
    }

    private MvcTestResult plan() {
        String day = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(3)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        String end = LocalDateTime.parse(day).plusHours(4).toString();
        return act(
                "plan-visit",
                officer,
                "AEO_OFFICER",
                "sites",
                depot.toString(),
                "visitKind",
                "HYBRID",
                "begins",
                day,
                "ends",
                end,
                "lead",
                "person:" + validator);
    }

    private MvcTestResult grant(String who) {
        return act(
                "grant",
                who,
                "DECISION_MAKER",
                "text",
                "All criteria met",
                "conferrals",
                "AEOC|STANDARD",
                "roles",
                "IMPORTER");
    }

    private MvcTestResult note(String visit, String key) {
        return note(visit, key, "MAJOR");
    }

    private MvcTestResult note(String visit, String key, String grade) {
        return pages.post()
                .uri(visit + "/notes")
                .with(user(validator).roles("VALIDATOR"))
                .with(csrf())
                .header("X-From-Device", "1")
                .param("key", key)
                .param("site", depot.toString())
                .param("criterion", "EU/2016/c.1")
                .param("deviceTime", clock.instant().toString())
                .param("verdict", "NOT_MET")
                .param("grade", grade)
                .param("finding", "No fence")
                .exchange();
    }

    private MvcTestResult act(String act, String who, String role, String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "version";
        all[1] = Integer.toString(file().version());
        return post("/certification/" + id + "/acts/" + act, who, role, all);
    }

    private MvcTestResult get(String uri, String who, String role) {
        return pages.get().uri(uri).with(user(who).roles(role)).exchange();
    }

    private MvcTestResult post(String uri, String who, String role, String... fields) {
        var request = pages.post().uri(uri).with(user(who).roles(role)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private PastAct past(Act act) {
        return new PastAct(act, Actor.applicant("person:ana"), clock.instant());
    }

    private CaseFile file() {
        return files.find(id).orElseThrow();
    }

    private String account(String name, Role... roles) {
        return accounts.ensure(
                        new NewPerson(name, "The " + name, Set.of(roles), Optional.empty()), "long enough for a test")
                .toString();
    }
}
