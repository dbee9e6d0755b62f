package org.openaeo.clearance.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.clearance.ClearanceWorld;
import org.openaeo.clearance.Inspection;
import org.openaeo.clearance.Inspections;
import org.openaeo.clearance.Intake;
import org.openaeo.clearance.SelectionRuns;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

@WebTest
class ClearanceApiTest {
    private static final Path EXAMPLES = Path.of("..", "docs", "api", "examples", "clearance");

    @Autowired
    private MockMvcTester api;

    @Autowired
    private Intake intake;

    @Autowired
    private SelectionRuns runs;

    @Autowired
    private Inspections inspections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void nothing() {
        ClearanceWorld.empty(jdbc, transactions);
    }

    @Test
    void takesTheExampleBatchOnceHoweverOftenItIsSent() {
        assertThat(post("/api/v1/declarations", example("declarations.json"), "declarations:write"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.results[0].status")
                .isEqualTo("added");
        assertThat(post("/api/v1/declarations", example("declarations.json"), "declarations:write"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.results[0].status")
                .isEqualTo("known");
        assertThat(get("/api/v1/declarations/26ST0017834", "targeting:read"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.declaration.hs")
                .isEqualTo("620462");
    }

    @Test
    void takesTheGoodOnesAndSaysOfTheOthersWhatIsWrong() {
        String batch = """
                {"declarations": [
                  {"id": "A1", "date_time": "2026-03-02T07:52:00Z", "office": "ST"},
                  {"id": " ", "date_time": "yesterday", "office": "ST", "net_mass": -1, "colour": "red"},
                  {"id": "A3", "date_time": "2026-03-02T07:52:00Z", "outcome": "conform"},
                  "nonsense"
                ]}""";

        assertThat(post("/api/v1/declarations", batch, "declarations:write"))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.added").isEqualTo(1);
                    assertThat(json).extractingPath("$.rejected").isEqualTo(3);
                    assertThat(json)
                            .extractingPath("$.results[1].errors[*].pointer")
                            .asArray()
                            .contains(
                                    "/declarations/1/id",
                                    "/declarations/1/date_time",
                                    "/declarations/1/net_mass",
                                    "/declarations/1/colour");
                    assertThat(json)
                            .extractingPath("$.results[2].errors[*].pointer")
                            .asArray()
                            .contains("/declarations/2/outcome", "/declarations/2/office");
                });
    }

    @Test
    void takesBareArrayAndOneDeclarationLine() {
        String one = "{\"id\": \"B1\", \"date_time\": \"2026-03-02T07:52:00Z\", \"office\": \"ST\"}";

        assertThat(post("/api/v1/declarations", "[" + one + "]", "declarations:write"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.added")
                .isEqualTo(1);
        assertThat(api.post()
                        .uri("/api/v1/declarations")
                        .contentType("application/x-ndjson")
                        .content(one + "\n\nnonsense\n" + one.replace("B1", "B2") + "\n")
                        .with(machine("declarations:write")))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.known").isEqualTo(1);
                    assertThat(json).extractingPath("$.added").isEqualTo(1);
                    assertThat(json).extractingPath("$.results[1].status").isEqualTo("rejected");
                });
    }

    @Test
    void writesTheMachineIntoTheAudit() {
        post("/api/v1/declarations", example("declarations.json"), "declarations:write");

        assertThat(jdbc.sql("select actor from platform.audit_entry order by sequence desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("client:declarations");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|batch-empty|422", "{\"declarations\": {}}|batch-empty|422"})
    void refusesMessageWithoutDeclarations(String message, String code, int status) {
        assertThat(post("/api/v1/declarations", message, "declarations:write"))
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void takesCsvAsItStreams() {
        String csv = "id,date_time,office,hs\nC1,2026-03-02T07:52,ST,847130\nC2,2026-03-02T07:53,ST,847130\n";

        assertThat(api.post()
                        .uri("/api/v1/declarations")
                        .contentType("text/csv")
                        .content(csv)
                        .with(machine("declarations:write")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.added")
                .isEqualTo(2);
    }

    @Test
    void decidesDayAndAnswersWithItsList() {
        ClearanceWorld.lodge(intake);

        assertThat(post("/api/v1/selection-runs", "{\"day\": \"2026-03-02\"}", "declarations:write"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.declarations")
                .isEqualTo(600);
        assertThat(get("/api/v1/inspection-list?day=2026-03-02&size=1", "targeting:read"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].lane")
                .isEqualTo("red");
        assertThat(post("/api/v1/selection-runs", example("selection-run.json"), "declarations:write"))
                .hasStatus(201);
        assertThat(post("/api/v1/selection-runs", "{\"day\": \"2020-01-01\"}", "declarations:write"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("nothing-lodged");
    }

    @Test
    void recordsOutcomeOnceForItsKey() {
        ClearanceWorld.lodge(intake);
        ClearanceWorld.decided(runs, 7);
        Inspection first = inspections.ofDay(ClearanceWorld.DAY).getFirst();
        String message = example("outcome-not-controlled.json")
                .replace("26ST0017834", first.declaration().value())
                .replace("10:30", "22:30");

        assertThat(outcome(message, "k-1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.repeated")
                .isEqualTo(false);
        assertThat(outcome(message, "k-1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.repeated")
                .isEqualTo(true);
        assertThat(outcome(message, "k-2"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("changed-meanwhile");
        assertThat(get("/api/v1/hit-rates?from=2026-03-01&to=2026-03-31", "targeting:read"))
                .hasStatusOk();
    }

    @Test
    void refusesOutcomeThatIsIncompleteOrOfNobody() {
        assertThat(outcome("{\"declaration\": \"X\", \"version\": 0, \"result\": \"irregular\"}", "k-1"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .contains("/irregularities", "/revenue", "/inspectedAt");
        assertThat(outcome(example("outcome-irregular.json"), "k-1"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("not-chosen");
    }

    @Test
    void wantsTheScopeThatTheDeedNeeds() {
        assertThat(post("/api/v1/declarations", example("declarations.json"), "targeting:read"))
                .hasStatus(403);
        assertThat(get("/api/v1/declarations/26ST0017834", "declarations:write"))
                .hasStatus(403);
        assertThat(get("/api/v1/inspection-list?day=2026-03-02", "outcomes:write"))
                .hasStatus(403);
        assertThat(post("/api/v1/selection-runs", example("selection-run.json"), "targeting:read"))
                .hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/inspection-list?day=2026-03-02&lane=purple,422",
        "/api/v1/inspection-list?day=2026-03-02&size=0,422",
        "/api/v1/hit-rates?from=2026-03-02&to=2026-03-01,422",
        "/api/v1/selection-runs/nothing,404",
        "/api/v1/declarations/nothing,404"
    })
    void refusesQueriesThatMakeNoSense(String address, int status) {
        assertThat(get(address, "targeting:read")).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private MvcTestResult get(String address, String scope) {
        return api.get().uri(address).with(machine(scope)).exchange();
    }

    private MvcTestResult post(String address, String json, String scope) {
        return api.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(machine(scope))
                .exchange();
    }

    private MvcTestResult outcome(String json, String key) {
        return api.post()
                .uri("/api/v1/outcomes")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(machine("outcomes:write"))
                .exchange();
    }

    private static RequestPostProcessor machine(String scope) {
        return jwt().jwt(token -> token.subject("declarations"))
                .authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }

    private static String example(String name) {
        try {
            return Files.readString(EXAMPLES.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
