package org.openaeo.clearance.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.clearance.ClearanceWorld;
import org.openaeo.clearance.DeclaredGoods;
import org.openaeo.clearance.Inspection;
import org.openaeo.clearance.Inspections;
import org.openaeo.clearance.Intake;
import org.openaeo.clearance.Offices;
import org.openaeo.clearance.SelectionRuns;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@WebTest
class ClearancePagesTest {
    private static final String LIST = "/clearance?day=2026-03-02&office=all";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Intake intake;

    @Autowired
    private SelectionRuns runs;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private Inspection first;

    @BeforeEach
    void aDecidedDay() {
        ClearanceWorld.empty(jdbc, transactions);
        ClearanceWorld.lodge(intake);
        ClearanceWorld.load(
                intake,
                DeclaredGoods.rows(DeclaredGoods.declared("=1+1|<script>alert(1)</script>")
                        .by("<b>@cmd</b>")
                        .at("2026-03-02T06:00")));
        offices.name("ST", "San <i>Telmo</i>");
        ClearanceWorld.decided(runs, 7);
        first = inspections.ofDay(ClearanceWorld.DAY).getFirst();
    }

    @ParameterizedTest
    @CsvSource({"en,Inspection list,Random check", "es,Lista de inspección,Control", "fr,Liste des contrôles,Contrôle"})
    void listsTheDayInEveryLanguage(String language, String title, String random) {
        assertThat(get(LIST + "&lang=" + language, "INSPECTOR"))
                .hasStatusOk()
                .bodyText()
                .contains(title, random, first.declaration().value(), "San &lt;i&gt;Telmo&lt;/i&gt;")
                .doesNotContain("??", "<i>Telmo", "style=");
    }

    @Test
    void showsWhatWasReleasedInTheGreenLane() {
        String green = body(LIST + "&lane=green&q=%3D1%2B1", "ANALYST") + body(LIST + "&q=%3D1%2B1", "ANALYST");

        assertThat(green)
                .contains("=1+1|&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;@cmd&lt;/b&gt;")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/clearance?day=never&office=%00&lane=purple&kind=x&state=y&sort=z&at=after~NaN~x",
                "/clearance?q=%25%27%3B--&day=2026-03-02&office=all",
                "/clearance?at=before~1e308~a&day=2026-03-02&office=all",
                "/results?weeks=-4&office=nowhere",
                "/clearance?day=2026-03-02&office=%22%3E%3Cscript%3E"
            })
    void takesNonsenseInTheAddressForNothingSaid(String address) {
        assertThat(get(address, "ANALYST")).hasStatusOk().bodyText().doesNotContain("\"><script>", "??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void showsOneDeclaration(String language) {
        assertThat(get(page(first) + "?lang=" + language, "INSPECTOR"))
                .hasStatusOk()
                .bodyText()
                .contains(first.declaration().value(), "name=\"result\"")
                .doesNotContain("??", "style=");
    }

    @Test
    void hasNoPageForDeclarationThatNobodyKnows() {
        assertThat(get("/clearance/declarations/nobody-knows-it", "ANALYST")).hasStatus(404);
        assertThat(get("/clearance/declarations/%20", "ANALYST")).hasStatus(404);
    }

    @Test
    void recordsOutcomeAfterItWasChecked() {
        assertThat(post(page(first) + "/outcome/check", "INSPECTOR", irregular()))
                .hasStatusOk()
                .bodyText()
                .contains("Check before you record", "Quantity or weight wrong");

        MvcTestResult recorded = post(page(first) + "/outcome", "INSPECTOR", irregular());

        assertThat(recorded).hasStatus3xxRedirection().hasRedirectedUrl(page(first));
        assertThat(inspections.find(first.declaration()))
                .hasValueSatisfying(inspection -> assertThat(inspection.result())
                        .hasValueSatisfying(
                                result -> assertThat(result.finding().code()).isEqualTo("irregular")));
        assertThat(get(page(first), "ANALYST"))
                .bodyText()
                .contains("Outcome recorded: Irregular")
                .doesNotContain("Correct this outcome");
    }

    @Test
    void saysAtEachFieldWhatIsWrong() {
        assertThat(post(
                        page(first) + "/outcome/check",
                        "INSPECTOR",
                        "result",
                        "irregular",
                        "revenue",
                        "much",
                        "day",
                        "2026-13-01",
                        "time",
                        "25:99",
                        "version",
                        "0"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Choose what is not as declared",
                        "Enter an amount such as",
                        "Enter the day of the inspection",
                        "Enter the time of the inspection");
    }

    @Test
    void refusesOutcomeOfWhomSomebodyElseOvertook() {
        post(page(first) + "/outcome", "INSPECTOR", irregular());

        assertThat(post(page(first) + "/outcome", "INSPECTOR", irregular()))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody has recorded an outcome since you looked");
    }

    @Test
    void goesBackToTheFormWithWhatWasFilledIn() {
        String[] fields = irregular();
        String[] change = java.util.Arrays.copyOf(fields, fields.length + 2);
        change[fields.length] = "change";
        change[fields.length + 1] = "1";

        assertThat(post(page(first) + "/outcome", "INSPECTOR", change))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"1250,50\"");
        assertThat(inspections.find(first.declaration()).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void letsOnlyInspectorsRecordAndOnlyAnalystsDecide() {
        assertThat(post(page(first) + "/outcome", "ANALYST", irregular())).hasStatus(403);
        assertThat(get(page(first) + "/outcome", "ANALYST")).hasStatus(403);
        assertThat(post("/clearance/runs", "INSPECTOR", "day", "2026-03-02", "office", "all"))
                .hasStatus(403);
        assertThat(get("/data", "INSPECTOR")).hasStatus(403);
        assertThat(pages.get().uri(LIST)).hasStatus3xxRedirection();
        assertThat(pages.post().uri("/clearance/runs").with(as("ANALYST")).param("day", "2026-03-02"))
                .hasStatus(403);
    }

    @Test
    void tellsHowListCameAboutAndReplaysIt() {
        String run = jdbc.sql("select run_id::text from clearance.selection_run order by run_at desc limit 1")
                .query(String.class)
                .single();

        assertThat(get("/clearance/runs/" + run, "ANALYST"))
                .hasStatusOk()
                .bodyText()
                .contains("The selection of", "No model: rules and chance only")
                .doesNotContain("??");
        assertThat(post("/clearance/runs/" + run + "/replay", "ANALYST")).hasStatus3xxRedirection();
        assertThat(get("/clearance/runs/not-a-run", "ANALYST")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void showsHitRatesDataAndHome(String language) {
        post(page(first) + "/outcome", "INSPECTOR", irregular());

        assertThat(get("/results?lang=" + language, "ANALYST"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(get("/data?lang=" + language, "ANALYST"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(get("/?lang=" + language, "ANALYST"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(get("/?lang=" + language, "ADMINISTRATOR"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/administration\"")
                .doesNotContain("??");
        assertThat(get("/?lang=" + language, "INSPECTOR"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    @Test
    void writesListAsCsvWithoutFormulas() {
        String csv = body("/clearance/list.csv?day=2026-03-02&office=all&lane=green&lang=es", "ANALYST")
                + body("/clearance/list.csv?day=2026-03-02&office=all&lang=es", "ANALYST");

        assertThat(csv).startsWith("\ufeffPuesto,Canal,").contains("'=1+1|");
        assertThat(csv.lines().flatMap(line -> java.util.Arrays.stream(line.split(","))))
                .noneMatch(cell -> cell.startsWith("=") || cell.startsWith("\"="));
    }

    @Test
    void writesListAsSpreadsheet() throws IOException {
        MvcTestResult result = get("/clearance/list.xlsx?day=2026-03-02&office=all", "ANALYST");

        assertThat(result)
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"inspection-list-2026-03-02.xlsx\"");
        StringBuilder parts = new StringBuilder();
        Path file = Files.createTempFile("list", ".xlsx");
        Files.write(file, result.getResponse().getContentAsByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        assertThat(parts).contains(first.declaration().value()).doesNotContain("<f>");
    }

    @Test
    void refusesUploadWithoutFileOrWithBrokenMapping() {
        assertThat(pages.post()
                        .uri("/data/upload")
                        .multipart()
                        .file(new org.springframework.mock.web.MockMultipartFile(
                                "mappingFile",
                                "mine.yaml",
                                "text/yaml",
                                "nonsense: [".getBytes(StandardCharsets.UTF_8)))
                        .param("mapping", "own")
                        .with(as("ANALYST"))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a file")
                .doesNotContain("??");
        assertThat(post("/data/generate", "ANALYST", "rows", "2000000", "seed", "x", "from", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a number from 1 to 1 000 000", "Enter a whole number", "Enter a day");
    }

    private static String[] irregular() {
        return new String[] {
            "result",
            "irregular",
            "kinds",
            "quantity",
            "revenue",
            "1250,50",
            "day",
            "2026-03-02",
            "time",
            "23:10",
            "note",
            "",
            "version",
            "0"
        };
    }

    private String page(Inspection inspection) {
        return "/clearance/declarations/" + inspection.declaration();
    }

    private MvcTestResult get(String address, String role) {
        return pages.get().uri(java.net.URI.create(address)).with(as(role)).exchange();
    }

    private String body(String address, String role) {
        MvcTestResult result = get(address, role);
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String address, String role, String... fields) {
        var request = pages.post().uri(address).with(as(role)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor as(String role) {
        return user("noor").roles(role);
    }
}
