package org.openaeo.clearance.storage;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.openaeo.clearance.SelectionRun.StoredConflict;

/** Conflicts as they are kept: a code and its arguments, which are texts and numbers. */
public final class ConflictJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ConflictJson() {}

    public static String of(List<StoredConflict> conflicts) {
        return JSON.writeValueAsString(conflicts);
    }

    public static List<StoredConflict> conflicts(String json) {
        List<StoredConflict> conflicts = new ArrayList<>();
        for (JsonNode each : JSON.readTree(json)) {
            List<Object> arguments = new ArrayList<>();
            each.get("arguments").forEach(argument -> arguments.add(value(argument)));
            conflicts.add(new StoredConflict(each.get("code").asString(), arguments));
        }
        return conflicts;
    }

    private static Object value(JsonNode argument) {
        if (argument.isIntegralNumber()) {
            return argument.asInt();
        }
        return argument.isNumber() ? (Object) argument.asDouble() : argument.asString();
    }
}
