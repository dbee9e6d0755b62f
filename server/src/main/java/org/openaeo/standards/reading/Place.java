package org.openaeo.standards.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import org.openaeo.platform.codes.ConstantCode;
import org.openaeo.standards.Words;

/**
 * One place of a file, which reads what it should hold.
 *
 * <p>What is wrong becomes a fault, and something that fits is read in its stead, so that reading goes on and finds
 * all faults; what was read holds only where none was found.
 */
final class Place {
    private static final int LONGEST_TEXT = 4_000;
    private static final Set<String> LANGUAGES = Set.of("en", "es", "fr");

    private final Node node;
    private final String path;
    private final Faults faults;

    Place(Node node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    void fault(String code, String... arguments) {
        faults.add(path, line(), code, arguments);
    }

    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** This place as one with keys, of which each must be known and stand once. */
    Map<String, Place> keys(String... known) {
        Set<String> names = Set.of(known);
        return entries(name -> names.contains(name) ? Optional.empty() : Optional.of("unknown-key"), known);
    }

    /** This place as one whose keys are names of its writer's choice. */
    Map<String, Place> anyKeys() {
        return entries(name -> name.matches("[a-z][a-z0-9.-]{0,59}") ? Optional.empty() : Optional.of("bad-name"));
    }

    private Map<String, Place> entries(Function<String, Optional<String>> check, String... known) {
        Map<String, Place> entries = new HashMap<>();
        if (!(node instanceof MappingNode map)) {
            fault("not-keys", String.join(", ", known));
            return entries;
        }
        for (NodeTuple entry : map.getValue()) {
            String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            Place key = new Place(entry.getKeyNode(), step(name), faults);
            check.apply(name).ifPresent(code -> key.fault(code, name, String.join(", ", known)));
            if (entries.put(name, new Place(entry.getValueNode(), step(name), faults)) != null) {
                key.fault("repeated-key", name);
            }
        }
        return entries;
    }

    private String step(String name) {
        String shown = name.length() > 40 ? name.substring(0, 40) : name;
        return path.isEmpty() ? shown : path + "." + shown;
    }

    /** What stands under a key that must be there. */
    <T> T of(Map<String, Place> keys, String name, Function<Place, T> read, T otherwise) {
        Place place = keys.get(name);
        if (place == null) {
            faults.add(step(name), line(), "missing", name);
            return otherwise;
        }
        return read.apply(place);
    }

    /** What stands under a key that may be left out. */
    static <T> Optional<T> maybe(Map<String, Place> keys, String name, Function<Place, T> read) {
        return Optional.ofNullable(keys.get(name)).map(read);
    }

    List<Place> items() {
        List<Place> items = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                items.add(new Place(item, path + "[" + (items.size() + 1) + "]", faults));
            }
        } else {
            fault("not-list");
        }
        return items;
    }

    <T> List<T> each(Function<Place, T> read) {
        return items().stream().map(read).toList();
    }

    String text() {
        String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (text.isEmpty()) {
            fault("no-text");
        } else if (text.length() > LONGEST_TEXT) {
            fault("too-long", Integer.toString(LONGEST_TEXT));
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            fault("control-character");
        }
        return text;
    }

    /** A text in the house's three languages. */
    Words words() {
        Map<String, Place> keys = keys("en", "es", "fr");
        Map<String, String> texts = new HashMap<>(Map.of("en", ""));
        for (String language : LANGUAGES) {
            Place place = keys.get(language);
            if (place == null) {
                fault("no-language", language);
            } else {
                texts.put(language, place.text());
            }
        }
        return new Words(texts);
    }

    boolean flag() {
        String text = text();
        if (!text.equals("true") && !text.equals("false")) {
            fault("not-flag", text);
        }
        return text.equals("true");
    }

    int whole(int least, int most) {
        String text = text();
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            fault("not-number", text, Integer.toString(least), Integer.toString(most));
            return least;
        }
        return number;
    }

    /** One of an enumeration's constants, in small letters with hyphens. */
    <E extends Enum<E>> E one(Class<E> kind) {
        E[] constants = kind.getEnumConstants();
        String text = text();
        for (E constant : constants) {
            if (written(constant).equals(text)) {
                return constant;
            }
        }
        fault("not-one-of", text, Stream.of(constants).map(Place::written).collect(Collectors.joining(", ")));
        return constants[0];
    }

    static String written(Enum<?> constant) {
        return ConstantCode.of(constant);
    }

    /** What a parser makes of the text; the code tells of what it does not understand. */
    <T> T parsed(Function<String, Optional<T>> parser, String code, T otherwise) {
        String text = text();
        Optional<T> parsed = parser.apply(text);
        if (parsed.isEmpty()) {
            fault(code, text);
        }
        return parsed.orElse(otherwise);
    }

    /** A code that is taken once; a second time is a fault. */
    String once(Set<String> taken, Function<String, Boolean> form, String code) {
        String text = text();
        if (!form.apply(text)) {
            fault(code, text);
        } else if (!taken.add(text)) {
            fault("repeated-code", text);
        }
        return text;
    }

    /** Codes of which each must be among the known ones; an empty known set takes every code. */
    Set<String> codes(Set<String> known) {
        Set<String> codes = new HashSet<>();
        for (Place item : items()) {
            String code = item.once(codes, Codes::isTerm, "bad-code");
            if (!known.isEmpty() && !known.contains(code)) {
                item.fault("unknown-code", code, known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return codes;
    }
}
