package org.openaeo.engine.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Plans as text, in YAML or in JSON: the same keys in both. */
public final class PlanText {
    private static final int MAX_CHARACTERS = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private PlanText() {}

    /** Reads a plan; text that begins with a brace is JSON, any other YAML. */
    public static PlanReading read(String text) {
        List<PlanFault> faults = new ArrayList<>();
        return tree(text, faults).map(PlanText::read).orElseGet(() -> new PlanReading.Refused(faults));
    }

    /** Reads the text of a plan, or of something like it, as mappings, lists and values; notes a fault where it cannot. */
    public static Optional<Map<?, ?>> tree(String text, List<PlanFault> faults) {
        if (text.length() > MAX_CHARACTERS) {
            faults.add(fault("too_long", text.length(), MAX_CHARACTERS));
            return Optional.empty();
        }
        Optional<Object> tree = text.stripLeading().startsWith("{") ? readJson(text, faults) : readYaml(text, faults);
        if (tree.isPresent() && tree.get() instanceof Map<?, ?> map) {
            return Optional.of(map);
        }
        if (faults.isEmpty()) {
            faults.add(fault("not_map"));
        }
        return Optional.empty();
    }

    /** Reads a plan from mappings, lists, texts and numbers, as a form or another format gives them. */
    public static PlanReading read(Map<?, ?> tree) {
        return new PlanReader().read(tree);
    }

    /** The standard plan as it is shipped, with its comments: a text to start from. */
    public static String standardYaml() {
        return StandardPlan.TEXT;
    }

    public static String yaml(SelectionPlan plan) {
        DumpSettings settings = DumpSettings.builder()
                // Two levels with the very same list of benefits would be written as one and an alias, which is not
                // read.
                .setDereferenceAliases(true)
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        return new Dump(settings).dumpToString(PlanTree.of(plan));
    }

    public static String json(SelectionPlan plan) {
        return JSON.writeValueAsString(PlanTree.of(plan));
    }

    private static Optional<Object> readYaml(String text, List<PlanFault> faults) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel("plan")
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(MAX_CHARACTERS)
                .build();
        try {
            return Optional.ofNullable(new Load(settings).loadFromString(text));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            faults.add(fault("syntax", line, String.valueOf(broken.getProblem())));
        } catch (YamlEngineException broken) {
            faults.add(fault("syntax", 1, firstLine(broken)));
        }
        return Optional.empty();
    }

    private static Optional<Object> readJson(String text, List<PlanFault> faults) {
        try {
            return Optional.ofNullable(JSON.readValue(text, Object.class));
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            faults.add(fault("syntax", line, String.valueOf(broken.getOriginalMessage())));
        }
        return Optional.empty();
    }

    private static PlanFault fault(String code, Object... arguments) {
        return new PlanFault("", code, List.of(arguments));
    }

    private static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }
}
