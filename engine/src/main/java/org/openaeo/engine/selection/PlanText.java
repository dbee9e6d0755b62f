package org.openaeo.engine.selection;

import java.util.List;
import java.util.Map;

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
        if (text.length() > MAX_CHARACTERS) {
            return refused("too_long", text.length(), MAX_CHARACTERS);
        }
        return text.stripLeading().startsWith("{") ? readJson(text) : readYaml(text);
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

    private static PlanReading readYaml(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel("plan")
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(MAX_CHARACTERS)
                .build();
        try {
            return readTree(new Load(settings).loadFromString(text));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            return refused("syntax", line, String.valueOf(broken.getProblem()));
        } catch (YamlEngineException broken) {
            return refused("syntax", 1, firstLine(broken));
        }
    }

    private static PlanReading readJson(String text) {
        try {
            return readTree(JSON.readValue(text, Object.class));
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            return refused("syntax", line, String.valueOf(broken.getOriginalMessage()));
        }
    }

    private static PlanReading readTree(Object tree) {
        return tree instanceof Map<?, ?> map ? read(map) : refused("not_map");
    }

    private static PlanReading refused(String code, Object... arguments) {
        return new PlanReading.Refused(List.of(new PlanFault("", code, List.of(arguments))));
    }

    private static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }
}
