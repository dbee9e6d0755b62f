package org.openaeo.risk.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import org.openaeo.engine.selection.PlanText;
import org.openaeo.engine.selection.SelectionPlan;

/**
 * The rules of a plan as a person writes them: a YAML text, of which every fault can be told by its line.
 *
 * <p>The text holds what stands under {@code rules} in a plan. Reading it gives a tree for
 * {@link PlanText#read(Map)}, whose faults name paths such as {@code rules.list[2].when}; {@link #line} says where in
 * the text that is.
 */
public final class RuleSheet {
    private static final String ROOT = "rules";
    private static final int LONGEST = 500_000;
    private static final LoadSettings LOADING = LoadSettings.builder()
            .setLabel(ROOT)
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(LONGEST)
            .build();

    private final Object tree;
    private final Optional<Node> root;

    private RuleSheet(Object tree, Optional<Node> root) {
        this.tree = tree;
        this.root = root;
    }

    /** What came of reading a text. */
    public sealed interface Reading {
        record Readable(RuleSheet sheet) implements Reading {}

        /**
         * Not YAML.
         *
         * @param line from 1
         * @param problem what the parser says, in English
         */
        record Broken(int line, String problem) implements Reading {}
    }

    /** Reads a text; a blank one holds no rules. */
    public static Reading read(String text) {
        if (text.isBlank()) {
            return new Reading.Readable(new RuleSheet(Map.of("version", "none", "list", List.of()), Optional.empty()));
        }
        try {
            Object tree = new Load(LOADING).loadFromString(text);
            return new Reading.Readable(new RuleSheet(tree, new Compose(LOADING).composeString(text)));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            return new Reading.Broken(line, String.valueOf(broken.getProblem()));
        } catch (YamlEngineException broken) {
            return new Reading.Broken(
                    1, String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** The plan's rules as such a text. */
    public static String write(SelectionPlan plan) {
        Object whole = new Load(LOADING).loadFromString(PlanText.yaml(plan));
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setDefaultScalarStyle(ScalarStyle.PLAIN)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setWidth(100)
                .build();
        return new Dump(settings).dumpToString(((Map<?, ?>) whole).get(ROOT));
    }

    /** What the text says, for the key {@code rules} of a plan's tree. */
    public Object tree() {
        return tree;
    }

    /**
     * The line, from 1, at which the text says what the path names, or the nearest thing around it that is there.
     *
     * @param path as in {@code rules.list[2].when}
     */
    public int line(String path) {
        return at(path).flatMap(Node::getStartMark)
                .map(mark -> mark.getLine() + 1)
                .orElse(1);
    }

    /** The line, from 1, of a condition's own line, counted from 1; see {@link #line}. */
    public int lineWithin(String path, int ownLine) {
        boolean block = at(path).filter(ScalarNode.class::isInstance)
                .map(node -> ((ScalarNode) node).getScalarStyle())
                .filter(style -> style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED)
                .isPresent();
        return line(path) + ownLine - (block ? 0 : 1);
    }

    private Optional<Node> at(String path) {
        Optional<Node> node = root;
        for (String step : path.replace("[", ".[").split("\\.")) {
            Optional<Node> below = step.equals(ROOT) ? node : node.flatMap(here -> below(here, step));
            if (below.isEmpty()) {
                return node;
            }
            node = below;
        }
        return node;
    }

    private static Optional<Node> below(Node node, String step) {
        return switch (node) {
            case MappingNode map ->
                map.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(step))
                        .map(NodeTuple::getValueNode)
                        .findFirst();
            case SequenceNode list
            when step.startsWith("[") ->
                list.getValue().stream()
                        .skip(Integer.parseInt(step.substring(1, step.length() - 1)) - 1L)
                        .findFirst();
            default -> Optional.empty();
        };
    }
}
