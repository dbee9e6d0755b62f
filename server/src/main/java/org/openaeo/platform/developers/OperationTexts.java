package org.openaeo.platform.developers;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words and example messages of the interface, which each module keeps in {@code api/<module>.json} by method and
 * path. The tests send the examples, so they cannot go stale.
 */
@Component
class OperationTexts {
    private static final TypeReference<Map<String, OperationText>> FILE = new TypeReference<>() {};

    private final Map<String, OperationText> texts = new HashMap<>();

    OperationTexts(JsonMapper json) throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:api/*.json")) {
            try (var in = file.getInputStream()) {
                texts.putAll(json.readValue(in, FILE));
            }
        }
    }

    /** Of an operation such as {@code POST /api/v1/outcomes}. */
    Optional<OperationText> of(String method, String path) {
        return Optional.ofNullable(texts.get(method + " " + path));
    }

    Map<String, OperationText> all() {
        return Map.copyOf(texts);
    }
}
