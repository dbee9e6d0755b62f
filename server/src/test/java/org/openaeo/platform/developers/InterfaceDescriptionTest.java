package org.openaeo.platform.developers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.openaeo.platform.security.Scope;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The description tells all of the interface, and nothing that it has not. */
@WebTest
class InterfaceDescriptionTest {
    @Autowired
    private MockMvc web;

    @Autowired
    private OperationTexts texts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void isValidOpenApi() throws Exception {
        var written = written();
        assertThat(written).contains("\"openapi\":\"3.1");
        var read = new OpenAPIV3Parser().readContents(written);
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).isNotEmpty();
        web.perform(get("/openapi.yaml"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("openapi: 3.1")));
    }

    @Test
    void tellsEveryRouteOfTheInterfaceAndNoOther() throws Exception {
        var served = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            for (var path : route.getPatternValues()) {
                if (path.startsWith("/api/")) {
                    assertThat(route.getMethodsCondition().getMethods())
                            .as("methods of %s", path)
                            .isNotEmpty();
                    route.getMethodsCondition().getMethods().forEach(method -> served.add(method + " " + path));
                }
            }
        });
        assertThat(operations().keySet()).isEqualTo(served);
    }

    @Test
    void tellsOfEachOperationItsScopeItsPurposeAndItsProblems() throws Exception {
        operations().forEach((name, operation) -> {
            assertThat(operation.getSecurity())
                    .as("%s needs a guard that names a scope", name)
                    .hasSize(1);
            var scopes = operation.getSecurity().getFirst().get(InterfaceDescription.TOKENS);
            assertThat(scopes)
                    .as("scopes of %s", name)
                    .isNotEmpty()
                    .allSatisfy(scope -> assertThat(Scope.of(scope)).isPresent());
            assertThat(operation.getSummary())
                    .as("%s needs a text, in api/<module>.json or an @Operation", name)
                    .isNotBlank();
            assertThat(operation.getTags()).as("tags of %s", name).hasSize(1);
            assertThat(operation.getResponses()).as("answers of %s", name).containsKeys("401", "403");
        });
    }

    @Test
    void offersEveryScopeAtTheTokensDoor() throws Exception {
        var flow = description()
                .getComponents()
                .getSecuritySchemes()
                .get(InterfaceDescription.TOKENS)
                .getFlows()
                .getClientCredentials();
        assertThat(flow.getTokenUrl()).isEqualTo("/oauth2/token");
        for (var scope : Scope.values()) {
            assertThat(flow.getScopes()).containsKey(scope.value());
        }
    }

    @Test
    void hasNoTextForAnOperationThatIsGone() throws Exception {
        assertThat(operations().keySet()).containsAll(texts.all().keySet());
    }

    @Test
    void showsExamplesOfTheShapeThatItDescribes() throws Exception {
        var description = description();
        var faults = new ArrayList<String>();
        for (var operation : operations().entrySet()) {
            var body = operation.getValue().getRequestBody();
            if (body != null && body.getContent().get("application/json") != null) {
                var type = body.getContent().get("application/json");
                compare(operation.getKey(), type.getSchema(), type.getExample(), description, faults);
            }
            operation.getValue().getResponses().forEach((status, answer) -> {
                if (status.startsWith("2") && answer.getContent() != null) {
                    answer.getContent()
                            .values()
                            .forEach(type -> compare(
                                    operation.getKey() + " " + status,
                                    type.getSchema(),
                                    type.getExample(),
                                    description,
                                    faults));
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    private static void compare(String where, Schema<?> given, Object example, OpenAPI all, List<String> faults) {
        if (example == null || given == null) {
            return;
        }
        compare(where, given, Json31.mapper().<JsonNode>valueToTree(example), all, faults);
    }

    private static void compare(String where, Schema<?> given, JsonNode example, OpenAPI all, List<String> faults) {
        var schema = given.get$ref() == null
                ? given
                : all.getComponents()
                        .getSchemas()
                        .get(given.get$ref().substring(given.get$ref().lastIndexOf('/') + 1));
        if (example.isArray()) {
            for (var each : example) {
                compare(where + "[]", schema.getItems(), each, all, faults);
            }
        }
        if (!example.isObject() || schema.getProperties() == null) {
            return;
        }
        example.fieldNames().forEachRemaining(name -> {
            if (!schema.getProperties().containsKey(name)) {
                faults.add(where + "/" + name + " is not described");
            } else {
                compare(where + "/" + name, schema.getProperties().get(name), example.get(name), all, faults);
            }
        });
        if (schema.getRequired() != null) {
            schema.getRequired().stream()
                    .filter(name -> !example.has(name))
                    .forEach(name -> faults.add(where + "/" + name + " is required and missing"));
        }
    }

    private Map<String, Operation> operations() throws Exception {
        var operations = new java.util.TreeMap<String, Operation>();
        description()
                .getPaths()
                .forEach((String path, PathItem item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operations.put(method + " " + path, operation)));
        return operations;
    }

    private OpenAPI description() throws Exception {
        return new OpenAPIV3Parser().readContents(written()).getOpenAPI();
    }

    private String written() throws Exception {
        return web.perform(get("/openapi"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
