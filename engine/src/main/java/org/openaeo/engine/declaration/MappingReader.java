package org.openaeo.engine.declaration;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

import org.openaeo.engine.declaration.ColumnMapping.Source;
import org.openaeo.engine.declaration.ColumnMapping.ValueMap;
import org.openaeo.engine.declaration.ColumnMapping.ValueMap.Otherwise;

/** Reads a mapping file and lists everything that is wrong with it, not only the first thing. */
final class MappingReader {
    private static final Set<String> TOP_KEYS = Set.of("name", "description", "format", "required", "columns");
    private static final Set<String> COLUMN_KEYS = Set.of("column", "constant", "scale", "values", "otherwise");

    private final YamlTree yaml = new YamlTree();
    private String name;

    MappingReader(String name) {
        this.name = name;
    }

    ColumnMapping read(InputStream in) throws MappingException {
        Optional<MappingNode> top = yaml.top(in);
        if (top.isPresent()) {
            ColumnMapping mapping = read(top.get());
            if (yaml.faults().isEmpty()) {
                return mapping;
            }
        }
        throw new MappingException(
                name,
                yaml.faults().stream()
                        .sorted(Comparator.comparingLong(FileFault::line))
                        .toList());
    }

    private ColumnMapping read(MappingNode top) {
        Map<String, Node> entries = yaml.entries(top);
        refuseUnknown(entries, TOP_KEYS);
        Optional.ofNullable(entries.get("name"))
                .flatMap(node -> yaml.text("name", node))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> name = text);
        CsvFormat format = Optional.ofNullable(entries.get("format"))
                .flatMap(node -> yaml.table("format", node))
                .map(table -> new FormatReader(yaml).read(table))
                .orElseGet(CsvFormat::standard);
        Map<Field, Source> sources = new EnumMap<>(Field.class);
        Node columns = entries.get("columns");
        if (columns == null) {
            yaml.fault(0, "mapping.no-columns");
        } else {
            yaml.table("columns", columns).ifPresent(table -> readColumns(table, sources));
        }
        return new ColumnMapping(name, format, sources, required(entries.get("required"), sources));
    }

    private void readColumns(MappingNode table, Map<Field, Source> sources) {
        yaml.entries(table).forEach((key, node) -> {
            Optional<Field> field = Field.named(key);
            if (field.isEmpty()) {
                yaml.fault(YamlTree.line(node), "mapping.unknown-field", key, fieldNames());
            } else {
                source(field.get(), node).ifPresent(source -> sources.put(field.get(), source));
            }
        });
        for (Field field : List.of(Field.ID, Field.DATE_TIME)) {
            if (!sources.containsKey(field)) {
                yaml.fault(YamlTree.line(table), "mapping.field-needed", field.canonicalName());
            }
        }
    }

    private Optional<Source> source(Field field, Node node) {
        String key = field.canonicalName();
        if (!(node instanceof MappingNode table)) {
            return yaml.text(key, node).flatMap(header -> column(field, node, header, 1, Optional.empty()));
        }
        Map<String, Node> entries = yaml.entries(table);
        refuseUnknown(entries, COLUMN_KEYS);
        Node constant = entries.get("constant");
        Node column = entries.get("column");
        if ((constant == null) == (column == null)) {
            yaml.fault(YamlTree.line(node), "mapping.column-or-constant", key);
            return Optional.empty();
        }
        if (constant != null) {
            return yaml.text(key, constant).flatMap(value -> constant(field, constant, value));
        }
        double scale = scale(field, entries.get("scale"));
        Optional<ValueMap> values = values(field, entries);
        return yaml.text(key, column).flatMap(header -> column(field, column, header, scale, values));
    }

    private Optional<Source> column(Field field, Node at, String header, double scale, Optional<ValueMap> values) {
        if (header.isBlank()) {
            yaml.fault(YamlTree.line(at), "mapping.column-unnamed", field.canonicalName());
            return Optional.empty();
        }
        return Optional.of(new Source.Column(header.strip(), scale, values));
    }

    private Optional<Source> constant(Field field, Node at, String value) {
        boolean fits = switch (field.kind()) {
            case CODE -> !value.isBlank();
            case NUMBER -> NumberText.parse(value, '.').isPresent();
            case OUTCOME -> InspectionOutcome.named(value).isPresent();
            case IDENTIFIER, TIME -> false;
        };
        if (!fits) {
            yaml.fault(YamlTree.line(at), "mapping.constant-unfit", field.canonicalName(), value);
            return Optional.empty();
        }
        return Optional.of(new Source.Constant(value));
    }

    private double scale(Field field, @Nullable Node node) {
        if (node == null) {
            return 1;
        }
        Optional<Double> scale = yaml.text("scale", node)
                .flatMap(text -> NumberText.parse(text, '.'))
                .filter(number -> number > 0);
        if (scale.isEmpty() || field.kind() != Field.Kind.NUMBER) {
            yaml.fault(YamlTree.line(node), "mapping.scale-unfit", field.canonicalName());
            return 1;
        }
        return scale.get();
    }

    private Optional<ValueMap> values(Field field, Map<String, Node> entries) {
        Node values = entries.get("values");
        Node otherwise = entries.get("otherwise");
        if (values == null) {
            if (otherwise != null) {
                yaml.fault(YamlTree.line(otherwise), "mapping.otherwise-alone", field.canonicalName());
            }
            return Optional.empty();
        }
        if (field.kind() == Field.Kind.IDENTIFIER || field.kind() == Field.Kind.TIME) {
            yaml.fault(YamlTree.line(values), "mapping.values-unfit", field.canonicalName());
            return Optional.empty();
        }
        Map<String, String> meanings = new LinkedHashMap<>();
        yaml.table("values", values)
                .ifPresent(table -> yaml.entries(table)
                        .forEach((from, node) -> yaml.text(from, node).ifPresent(meaning -> {
                            if (!meaningFits(field, meaning)) {
                                yaml.fault(
                                        YamlTree.line(node), "mapping.meaning-unfit", field.canonicalName(), meaning);
                            }
                            meanings.put(from, meaning);
                        })));
        return Optional.of(new ValueMap(meanings, otherwise == null ? Otherwise.REJECT : otherwise(otherwise)));
    }

    private static boolean meaningFits(Field field, String meaning) {
        return meaning.isEmpty()
                || switch (field.kind()) {
                    case OUTCOME -> InspectionOutcome.named(meaning).isPresent();
                    case NUMBER -> NumberText.parse(meaning, '.').isPresent();
                    case CODE, IDENTIFIER, TIME -> true;
                };
    }

    private Otherwise otherwise(Node node) {
        Optional<Otherwise> otherwise = yaml.text("otherwise", node)
                .flatMap(text -> Arrays.stream(Otherwise.values())
                        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                        .findAny());
        if (otherwise.isEmpty()) {
            yaml.fault(YamlTree.line(node), "mapping.otherwise-unknown");
        }
        return otherwise.orElse(Otherwise.REJECT);
    }

    private Set<Field> required(@Nullable Node node, Map<Field, Source> sources) {
        Set<Field> required = EnumSet.of(Field.ID, Field.DATE_TIME);
        if (node != null) {
            yaml.texts("required", node).forEach((text, line) -> {
                Optional<Field> field = Field.named(text);
                if (field.isEmpty()) {
                    yaml.fault(line, "mapping.unknown-field", text, fieldNames());
                } else if (!sources.containsKey(field.get())) {
                    yaml.fault(line, "mapping.required-unmapped", text);
                } else {
                    required.add(field.get());
                }
            });
        }
        return required;
    }

    private void refuseUnknown(Map<String, Node> entries, Set<String> known) {
        entries.forEach((key, node) -> {
            if (!known.contains(key)) {
                yaml.fault(
                        YamlTree.line(node),
                        "mapping.unknown-key",
                        key,
                        known.stream().sorted().collect(Collectors.joining(", ")));
            }
        });
    }

    private static String fieldNames() {
        return Arrays.stream(Field.values()).map(Field::canonicalName).collect(Collectors.joining(", "));
    }
}
