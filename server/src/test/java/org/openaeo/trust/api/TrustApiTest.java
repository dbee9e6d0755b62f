package org.openaeo.trust.api;

import java.io.IOException;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.audit.AuditVerdict;
import org.openaeo.testing.WebTest;
import org.openaeo.trust.Register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The register by REST, with the messages that the description shows. */
@WebTest
class TrustApiTest {
    private static final String OPERATORS = "/api/v1/operators";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditTrail trail;

    @BeforeEach
    void emptyRegister() {
        Register.emptied(jdbc);
    }

    @Test
    void entersAnOperatorOnce() throws Exception {
        var first = send(OPERATORS, example("POST " + OPERATORS))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.result").value("entered"))
                .andReturn();
        String id = JsonPath.read(first.getResponse().getContentAsString(), "$.operator");
        assertThat(first.getResponse().getHeader("Location")).isEqualTo(OPERATORS + "/" + id);
        send(OPERATORS, example("POST " + OPERATORS))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("known"))
                .andExpect(jsonPath("$.operator").value(id));
        read(OPERATORS + "/" + id)
                .andExpect(jsonPath("$.name").value("Harbour Trading"))
                .andExpect(jsonPath("$.identifiers[*].value").value(containsInAnyOrder("XA4711", "HT99")));
        read(OPERATORS + "?q=harbour")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.operators[0].id").value(id));
    }

    @Test
    void aGrantIsTrustedAndASuspensionBitesAtOnce() throws Exception {
        var id = operator();
        var statements = OPERATORS + "/" + id + "/statements";
        send(statements, grant())
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(1));
        send(statements, grant())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.repeated").value(true));
        ask("XA-4711")
                .andExpect(jsonPath("$.parties[0].identifier").value("XA-4711"))
                .andExpect(jsonPath("$.parties[0].level").value("T2"))
                .andExpect(jsonPath("$.parties[0].trusted").value(true))
                .andExpect(jsonPath("$.parties[0].basis.operator").value(id))
                .andExpect(jsonPath("$.parties[0].basis.reference").value("XA-AEOC-0001"));
        var before = entries();
        send(statements, suspension(1)).andExpect(status().isCreated());
        assertThat(entries()).isEqualTo(before + 1);
        ask("XA4711")
                .andExpect(jsonPath("$.parties[0].level").value("SUSPENDED"))
                .andExpect(jsonPath("$.parties[0].trusted").value(false))
                .andExpect(jsonPath("$.parties[0].benefits").value(hasSize(0)));
        read(OPERATORS + "/" + id)
                .andExpect(jsonPath("$.authorisations[0].version").value(2))
                .andExpect(jsonPath("$.authorisations[0].statements[1].actor").value(startsWith("client:")));
    }

    @Test
    void answersNoneForAPartyThatNobodyKnows() throws Exception {
        ask("ZZ999")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.parties[0].level").value("NONE"))
                .andExpect(jsonPath("$.parties[0].basis").doesNotExist());
    }

    @Test
    void refusesAStatementBasedOnAnOldVersion() throws Exception {
        var statements = OPERATORS + "/" + operator() + "/statements";
        send(statements, grant()).andExpect(status().isCreated());
        send(statements, suspension(0))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("stale"))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void refusesWhatDoesNotFitWithEveryGround() throws Exception {
        var statements = OPERATORS + "/" + operator() + "/statements";
        var restored = suspension(0).put("kind", "RESTORED");
        send(statements, restored)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("statement-refused"))
                .andExpect(jsonPath("$.errors[0].code").isNotEmpty())
                .andExpect(jsonPath("$.errors[0].detail").isNotEmpty());
    }

    @Test
    void tellsEveryFaultOfAMessageWithItsPlaceInTheCallersLanguage() throws Exception {
        var faulty = JsonMapper.shared().createObjectNode().put("country", "Aurelia");
        faulty.putArray("identifiers").addObject().put("scheme", "TIN").put("value", "?");
        web.perform(post(OPERATORS)
                        .with(token("trust:write"))
                        .header("Accept-Language", "de, fr;q=0.8")
                        .contentType("application/json")
                        .content(faulty.toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:openaeo:problem:operator-invalid"))
                .andExpect(jsonPath("$.title").value("L’opérateur est incomplet ou mal formé"))
                .andExpect(jsonPath("$.errors[*].pointer")
                        .value(containsInAnyOrder("/name", "/country", "/identifiers/0/value")))
                .andExpect(jsonPath("$.correlationId").isNotEmpty());
    }

    @Test
    void knowsNoStatementAboutAStranger() throws Exception {
        send(OPERATORS + "/5b0f2c6e-6c1d-4a5f-9d2c-0a4b8f1f7c11/statements", grant())
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("operator-unknown"));
    }

    @Test
    void keepsReadingAndWritingApart() throws Exception {
        web.perform(post(OPERATORS)
                        .with(token("trust:read"))
                        .contentType("application/json")
                        .content(example("POST " + OPERATORS).toString()))
                .andExpect(status().isForbidden());
        web.perform(get(OPERATORS).with(token("trust:write"))).andExpect(status().isForbidden());
        web.perform(get("/api/v1/trust?identifier=XA1&role=IMPORTER").with(token("targeting:read")))
                .andExpect(status().isForbidden())
                .andExpect(header().exists("X-Correlation-Id"));
    }

    private String operator() throws Exception {
        var answer = send(OPERATORS, example("POST " + OPERATORS)).andReturn();
        return JsonPath.read(answer.getResponse().getContentAsString(), "$.operator");
    }

    private ObjectNode grant() throws IOException {
        return example("POST " + OPERATORS + "/{id}/statements");
    }

    private ObjectNode suspension(int basedOn) throws IOException {
        var suspension = grant().put("kind", "SUSPENDED").put("basedOn", basedOn);
        suspension.put("effective", "2026-04-01T00:00:00Z");
        suspension.remove("terms");
        return suspension;
    }

    private ResultActions send(String path, JsonNode message) throws Exception {
        return web.perform(post(path)
                .with(token("trust:write"))
                .contentType("application/json")
                .content(message.toString()));
    }

    private ResultActions read(String path) throws Exception {
        return web.perform(get(path).with(token("trust:read"))).andExpect(status().isOk());
    }

    private ResultActions ask(String identifier) throws Exception {
        return read("/api/v1/trust?role=importer&at=2026-05-01T00:00:00Z&identifier=" + identifier);
    }

    private long entries() {
        return trail.verify() instanceof AuditVerdict.Intact intact ? intact.entries() : -1;
    }

    private static RequestPostProcessor token(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }

    private static ObjectNode example(String operation) throws IOException {
        try (var file = new ClassPathResource("api/trust.json").getInputStream()) {
            return (ObjectNode)
                    JsonMapper.shared().readTree(file).get(operation).get("request");
        }
    }
}
