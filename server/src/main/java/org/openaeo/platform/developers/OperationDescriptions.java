package org.openaeo.platform.developers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** Adds to each operation its scopes, its words, its examples and what may go wrong. */
@Component
class OperationDescriptions implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {
    private final OperationTexts texts;

    OperationDescriptions(OperationTexts texts) {
        this.texts = texts;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var scopes = NeededScopes.of(handler);
        if (!scopes.isEmpty()) {
            operation.setSecurity(
                    List.of(new SecurityRequirement().addList(InterfaceDescription.TOKENS, new ArrayList<>(scopes))));
        }
        return operation;
    }

    @Override
    public void customise(OpenAPI description) {
        description
                .getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        operation.setOperationId(id(method, path));
        for (var kind : problems(path, method)) {
            operation.getResponses().putIfAbsent(kind.status(), new ApiResponse().$ref(kind.reference()));
        }
        texts.of(method.name(), path).ifPresent(text -> {
            operation.setTags(List.of(text.tag()));
            operation.setSummary(text.summary());
            operation.setDescription(text.description());
            request(operation, text);
            answer(operation, text);
        });
    }

    /** Stable as long as method and path are: {@code postOperatorsStatements}. */
    private static String id(PathItem.HttpMethod method, String path) {
        var id = new StringBuilder(method.name().toLowerCase(java.util.Locale.ROOT));
        for (var part : path.replace("/api/v1/", "").split("[/-]", -1)) {
            var word = part.startsWith("{") ? "by-" + part.substring(1, part.length() - 1) : part;
            for (var piece : word.split("-", -1)) {
                id.append(piece.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                        .append(piece.substring(1));
            }
        }
        return id.toString();
    }

    private static Set<ProblemKind> problems(String path, PathItem.HttpMethod method) {
        var kinds = EnumSet.of(
                ProblemKind.MALFORMED, ProblemKind.NOT_SIGNED_IN, ProblemKind.NOT_ALLOWED, ProblemKind.REFUSED);
        if (path.contains("{")) {
            kinds.add(ProblemKind.NOT_FOUND);
        }
        if (method == PathItem.HttpMethod.POST) {
            kinds.addAll(Set.of(ProblemKind.CONFLICT, ProblemKind.TOO_LARGE));
        }
        return kinds;
    }

    private static void request(Operation operation, OperationText text) {
        var body = operation.getRequestBody();
        if (body == null || body.getContent() == null) {
            return;
        }
        var json = body.getContent().get("application/json");
        if (json == null) {
            return;
        }
        if (text.requestSchema() != null) {
            json.setSchema(read(text.requestSchema(), Schema.class));
        }
        if (text.request() != null) {
            json.setExample(read(text.request(), Object.class));
        }
    }

    private static void answer(Operation operation, OperationText text) {
        if (text.answer() == null) {
            return;
        }
        var example = read(text.answer(), Object.class);
        operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().values().stream())
                .forEach((MediaType type) -> type.setExample(example));
    }

    private static <T> T read(JsonNode node, Class<T> type) {
        try {
            return Json31.mapper().readValue(node.toString(), type);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("An example is no JSON", e);
        }
    }
}
