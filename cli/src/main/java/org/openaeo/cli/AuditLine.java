package org.openaeo.cli;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a line of an audit export: a JSON object of texts, whole numbers and such objects. Nothing else stands in one, so
 * whatever else is met means that the line is not the server's.
 */
final class AuditLine {
    private static final int DEEPEST = 4;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_LONG_FOR_INTS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AuditLine() {}

    /** @throws IllegalArgumentException where the line is something else */
    static Map<String, Object> parse(String line) {
        Map<String, Object> read;
        try {
            read = MAPPER.readValue(line, new TypeReference<>() {});
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("not a JSON object", malformed);
        }
        check(read);
        return read;
    }

    private static void check(@Nullable Object value) {
        switch (value) {
            case String text -> {}
            case Long number -> {}
            case Map<?, ?> object -> object.values().forEach(AuditLine::check);
            case null, default -> throw new IllegalArgumentException("neither text, whole number nor object");
        }
    }
}
