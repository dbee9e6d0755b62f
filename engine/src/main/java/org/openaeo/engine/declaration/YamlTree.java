package org.openaeo.engine.declaration;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML document as nodes that know their lines, and the faults found while walking it.
 *
 * <p>Values are read as the texts that stand in the file: {@code 0}, {@code NO} and {@code 1e3} stay what they are.
 */
final class YamlTree {
    private static final int LARGEST = 1 << 20;
    private static final Set<String> NULLS = Set.of("", "~", "null");

    private final List<FileFault> faults = new ArrayList<>();

    /** The document's top node, if it is a table of keys and values; otherwise a fault is noted. */
    Optional<MappingNode> top(InputStream yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(LARGEST)
                .setMaxAliasesForCollections(10)
                .setAllowRecursiveKeys(false)
                .setAllowNonScalarKeys(true)
                .build();
        try {
            Optional<Node> top = new Compose(settings).composeInputStream(yaml);
            if (top.isPresent() && top.get() instanceof MappingNode table) {
                return Optional.of(table);
            }
            fault(1, "mapping.no-table");
        } catch (MarkedYamlEngineException bad) {
            fault(bad.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0), "mapping.not-yaml", bad.getProblem());
        } catch (YamlEngineException | IllegalArgumentException | ClassCastException | StackOverflowError bad) {
            fault(0, "mapping.not-yaml", String.valueOf(bad.getMessage()));
        }
        return Optional.empty();
    }

    /** The table's entries by key; a key that is no text or comes twice is a fault. */
    Map<String, Node> entries(MappingNode table) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : table.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                    fault(line(key), "mapping.key-twice", key.getValue());
                }
            } else {
                fault(line(tuple.getKeyNode()), "mapping.key-not-text");
            }
        }
        return entries;
    }

    Optional<MappingNode> table(String key, Node node) {
        if (node instanceof MappingNode table) {
            return Optional.of(table);
        }
        fault(line(node), "mapping.value-not-table", key);
        return Optional.empty();
    }

    /** A single text; a null ({@code ~} or nothing) is the empty text. */
    Optional<String> text(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(isNull(scalar) ? "" : scalar.getValue());
        }
        fault(line(node), "mapping.value-not-text", key);
        return Optional.empty();
    }

    /** One text or a list of texts, each with its line. */
    Map<String, Integer> texts(String key, Node node) {
        Map<String, Integer> texts = new LinkedHashMap<>();
        List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        for (Node item : items) {
            text(key, item).ifPresent(text -> texts.put(text, line(item)));
        }
        return texts;
    }

    void fault(long line, String code, String... arguments) {
        faults.add(FileFault.at(line, code, arguments));
    }

    List<FileFault> faults() {
        return faults;
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static boolean isNull(ScalarNode scalar) {
        return scalar.isPlain() && NULLS.contains(scalar.getValue());
    }
}
