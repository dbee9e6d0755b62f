package org.openaeo.clearance.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

import org.openaeo.clearance.DeclarationId;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.platform.web.ProblemError;

/**
 * Declarations as they stand in a JSON message, by the engine's canonical names.
 *
 * <p>A declaration with anything wrong is left out and its errors are told; the others go on. What an inspection found
 * is not taken here: outcomes have their own route.
 */
final class DeclarationMessages {
    private static final int LONGEST_CODE = 64;

    private final String path;
    private final ApiWords words;
    private final Declarations.Builder rows = Declarations.builder();
    private final Map<Integer, List<ProblemError>> errors = new TreeMap<>();
    private final List<String> ids = new ArrayList<>();

    private DeclarationMessages(String path, ApiWords words) {
        this.path = path;
        this.words = words;
    }

    /** @param path pointer to the array in the message; its places follow */
    static DeclarationMessages read(List<JsonNode> declarations, String path, ApiWords words) {
        DeclarationMessages messages = new DeclarationMessages(path, words);
        for (int at = 0; at < declarations.size(); at++) {
            messages.read(at, declarations.get(at));
        }
        return messages;
    }

    /** The declarations that can be taken, in the order of the message. */
    Declarations rows() {
        return rows.build();
    }

    /** The number under which the declaration at that place was sent; empty where none can be made out. */
    String id(int place) {
        return ids.get(place);
    }

    boolean isTaken(int place) {
        return !errors.containsKey(place);
    }

    List<ProblemError> errors(int place) {
        return errors.getOrDefault(place, List.of());
    }

    int size() {
        return ids.size();
    }

    private void read(int place, JsonNode message) {
        List<ProblemError> wrong = new ArrayList<>();
        String pointer = path + "/" + place;
        Optional<DeclarationId> id = text(message, Field.ID, pointer, wrong).flatMap(DeclarationId::parse);
        ids.add(id.map(DeclarationId::value).orElse(""));
        if (id.isEmpty()) {
            wrong.add(words.error(pointer + "/id", "declaration-number"));
        }
        Optional<Instant> lodged = lodged(message, pointer, wrong);
        Map<Field, String> codes = new TreeMap<>();
        Map<Field, Double> numbers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : message.properties()) {
            Optional<Field> field = Field.named(each.getKey()).filter(DeclarationMessages::isDeclared);
            if (field.isEmpty()) {
                wrong.add(words.error(pointer + "/" + escaped(each.getKey()), "unknown-field"));
            } else if (field.get().kind() == Field.Kind.CODE) {
                text(message, field.get(), pointer, wrong).ifPresent(code -> codes.put(field.get(), code));
            } else if (field.get().kind() == Field.Kind.NUMBER) {
                number(message, field.get(), pointer, wrong).ifPresent(number -> numbers.put(field.get(), number));
            }
        }
        if (!codes.containsKey(Field.OFFICE)) {
            wrong.add(words.error(pointer + "/office", "missing"));
        }
        if (wrong.isEmpty()) {
            rows.start(
                    id.orElseThrow().value(), Math.floorDiv(lodged.orElseThrow().getEpochSecond(), 60L));
            codes.forEach(rows::code);
            numbers.forEach(rows::number);
        } else {
            errors.put(place, wrong);
        }
    }

    private Optional<Instant> lodged(JsonNode message, String pointer, List<ProblemError> wrong) {
        Optional<String> text = text(message, Field.DATE_TIME, pointer, wrong);
        try {
            if (text.isPresent()) {
                return Optional.of(OffsetDateTime.parse(text.get()).toInstant());
            }
            wrong.add(words.error(pointer + "/date_time", "missing"));
        } catch (DateTimeException notATime) {
            wrong.add(words.error(pointer + "/date_time", "not-a-time"));
        }
        return Optional.empty();
    }

    private Optional<String> text(JsonNode message, Field field, String pointer, List<ProblemError> wrong) {
        JsonNode value = message.get(field.canonicalName());
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        String code = value.isString() ? value.asString().strip() : "";
        if (!value.isString() || code.isEmpty() || code.length() > LONGEST_CODE || code.indexOf('\0') >= 0) {
            wrong.add(words.error(pointer + "/" + field.canonicalName(), "not-a-code", LONGEST_CODE));
            return Optional.empty();
        }
        return Optional.of(code);
    }

    private Optional<Double> number(JsonNode message, Field field, String pointer, List<ProblemError> wrong) {
        JsonNode value = message.get(field.canonicalName());
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isNumber() || !Double.isFinite(value.asDouble()) || value.asDouble() < 0) {
            wrong.add(words.error(pointer + "/" + field.canonicalName(), "not-a-number"));
            return Optional.empty();
        }
        return Optional.of(value.asDouble());
    }

    private static boolean isDeclared(Field field) {
        return switch (field) {
            case TRUST, SELECTION, OUTCOME, IRREGULARITY, REVENUE -> false;
            default -> true;
        };
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
