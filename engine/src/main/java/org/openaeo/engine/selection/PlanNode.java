package org.openaeo.engine.selection;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One mapping inside the text of a plan or of something like it, read key by key; what is wrong is noted, and reading goes on.
 */
public final class PlanNode {
    private final String path;
    private final Map<?, ?> content;
    private final List<PlanFault> faults;
    private final Set<String> read = new LinkedHashSet<>();

    /**
     * @param path where the mapping stands; empty for the whole
     * @param faults to which faults are added
     */
    public PlanNode(String path, Map<?, ?> content, List<PlanFault> faults) {
        this.path = path;
        this.content = content;
        this.faults = faults;
    }

    public boolean has(String key) {
        return content.containsKey(key) && content.get(key) != null;
    }

    /** Notes keys that nobody asked for: a misspelt key must not pass in silence. */
    public void noOthers() {
        for (Object key : content.keySet()) {
            if (!read.contains(String.valueOf(key))) {
                fault(String.valueOf(key), "unknown_key", String.join(", ", read));
            }
        }
    }

    public void fault(String key, String code, Object... arguments) {
        faults.add(new PlanFault(pathOf(key), code, List.of(arguments)));
    }

    /** The text under the key, or empty after noting a fault. */
    public Optional<String> text(String key) {
        Object value = take(key);
        if (value instanceof String text && !text.isBlank()) {
            return Optional.of(text.strip());
        }
        if (value instanceof Number number) {
            return Optional.of(number.toString());
        }
        fault(key, value == null ? "missing" : "not_text");
        return Optional.empty();
    }

    /** The number under the key if it lies within the bounds; {@code orElse} after noting a fault. */
    public double number(String key, double low, double high, double orElse) {
        Object value = take(key);
        if (!(value instanceof Number number)) {
            fault(key, value == null ? "missing" : "not_number", String.valueOf(value));
            return orElse;
        }
        double found = number.doubleValue();
        if (!(found >= low && found <= high)) {
            fault(key, "outside", found, low, high);
            return orElse;
        }
        return found;
    }

    public Optional<LocalDate> date(String key) {
        if (!has(key)) {
            read.add(key);
            return Optional.empty();
        }
        Object value = take(key);
        try {
            return Optional.of(LocalDate.parse(String.valueOf(value)));
        } catch (DateTimeParseException wrong) {
            fault(key, "not_date", String.valueOf(value));
            return Optional.empty();
        }
    }

    public Optional<PlanNode> node(String key) {
        Object value = take(key);
        if (value instanceof Map<?, ?> map) {
            return Optional.of(new PlanNode(pathOf(key), map, faults));
        }
        fault(key, value == null ? "missing" : "not_map");
        return Optional.empty();
    }

    public Optional<PlanNode> optionalNode(String key) {
        read.add(key);
        return has(key) ? node(key) : Optional.empty();
    }

    /** The mappings under each key of this one, where the keys are codes. */
    public Map<String, PlanNode> nodesByCode() {
        Map<String, PlanNode> nodes = new LinkedHashMap<>();
        for (Object key : content.keySet()) {
            String code = String.valueOf(key);
            if (!(key instanceof String)) {
                fault(code, "code_not_quoted", code);
            } else {
                node(code).ifPresent(node -> nodes.put(code, node));
            }
        }
        return nodes;
    }

    public List<PlanNode> nodes(String key) {
        List<PlanNode> nodes = new ArrayList<>();
        List<?> values = list(key);
        for (int i = 0; i < values.size(); i++) {
            String at = pathOf(key) + "[" + (i + 1) + "]";
            if (values.get(i) instanceof Map<?, ?> map) {
                nodes.add(new PlanNode(at, map, faults));
            } else {
                faults.add(new PlanFault(at, "not_map", List.of()));
            }
        }
        return nodes;
    }

    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object value : list(key)) {
            if (value instanceof String text && !text.isBlank()) {
                texts.add(text.strip());
            } else {
                fault(key, "not_text");
            }
        }
        return texts;
    }

    private List<?> list(String key) {
        Object value = take(key);
        if (value instanceof List<?> values) {
            return values;
        }
        if (value != null) {
            fault(key, "not_list");
        }
        return List.of();
    }

    /** The whole number under the key if it lies within the bounds; {@code orElse} where the key is missing or wrong. */
    public int optionalWhole(String key, int low, int high, int orElse) {
        double number = optionalNumber(key, low, high, orElse);
        if (number != Math.rint(number)) {
            fault(key, "not_whole", number);
            return orElse;
        }
        return (int) number;
    }

    /** The number under the key if it lies within the bounds; {@code orElse} where the key is missing or wrong. */
    public double optionalNumber(String key, double low, double high, double orElse) {
        read.add(key);
        return has(key) ? number(key, low, high, orElse) : orElse;
    }

    /** One of some words under the key; {@code orElse} where the key is missing or wrong. */
    public String optionalOneOf(String key, String orElse, String... words) {
        read.add(key);
        if (!has(key)) {
            return orElse;
        }
        String found = text(key).orElse("");
        if (!List.of(words).contains(found)) {
            fault(key, "not_one_of", found, String.join(", ", words));
            return orElse;
        }
        return found;
    }

    /** What stands under the key as it is; {@code null} where nothing does. */
    public @Nullable Object raw(String key) {
        return take(key);
    }

    public String path() {
        return path;
    }

    private @Nullable Object take(String key) {
        read.add(key);
        return content.get(key);
    }

    private String pathOf(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }
}
