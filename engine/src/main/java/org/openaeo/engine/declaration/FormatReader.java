package org.openaeo.engine.declaration;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the {@code format} part of a mapping file. */
final class FormatReader {
    private static final String KEYS = "encoding, delimiter, decimal, grouping, missing, dates, zone";

    private final YamlTree yaml;
    private final CsvFormat standard = CsvFormat.standard();
    private Charset encoding = standard.encoding();
    private char delimiter = standard.delimiter();
    private char decimal = standard.decimal();
    private Optional<Character> grouping = standard.grouping();
    private Set<String> missing = standard.missing();
    private List<TimePattern> times = standard.times();
    private ZoneId zone = standard.zone();

    FormatReader(YamlTree yaml) {
        this.yaml = yaml;
    }

    CsvFormat read(MappingNode table) {
        yaml.entries(table).forEach(this::readEntry);
        boolean clash =
                delimiter == decimal || grouping.filter(sign -> sign == decimal).isPresent();
        if (clash) {
            yaml.fault(YamlTree.line(table), "mapping.signs-clash");
            return standard;
        }
        return new CsvFormat(encoding, delimiter, decimal, grouping, missing, times, zone);
    }

    private void readEntry(String key, Node node) {
        switch (key) {
            case "encoding" -> yaml.text(key, node).ifPresent(text -> readEncoding(node, text));
            case "delimiter" -> sign(key, node, "tab").ifPresent(sign -> delimiter = sign);
            case "decimal" -> sign(key, node, "").ifPresent(sign -> decimal = sign);
            case "grouping" -> grouping = sign(key, node, "");
            case "missing" ->
                missing = new LinkedHashSet<>(yaml.texts(key, node).keySet());
            case "dates" -> times = times(yaml.texts(key, node));
            case "zone" -> yaml.text(key, node).ifPresent(text -> readZone(node, text));
            default -> yaml.fault(YamlTree.line(node), "mapping.unknown-key", key, KEYS);
        }
    }

    private void readEncoding(Node node, String text) {
        try {
            encoding = Charset.forName(text);
        } catch (IllegalArgumentException unknown) {
            yaml.fault(YamlTree.line(node), "mapping.encoding-unknown", text);
        }
    }

    private void readZone(Node node, String text) {
        try {
            zone = ZoneId.of(text);
        } catch (DateTimeException unknown) {
            yaml.fault(YamlTree.line(node), "mapping.zone-unknown", text);
        }
    }

    /** One character that cannot be part of a number or of a quoted text. */
    private Optional<Character> sign(String key, Node node, String tabName) {
        Optional<String> text = yaml.text(key, node);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!tabName.isEmpty() && text.get().equals(tabName)) {
            return Optional.of('\t');
        }
        if (text.get().length() == 1) {
            char sign = text.get().charAt(0);
            if (!Character.isLetterOrDigit(sign) && "\"\r\n-+\0\uFEFF".indexOf(sign) < 0) {
                return Optional.of(sign);
            }
        }
        yaml.fault(YamlTree.line(node), "mapping.sign-unfit", key);
        return Optional.empty();
    }

    private List<TimePattern> times(Map<String, Integer> patterns) {
        List<TimePattern> read = new ArrayList<>();
        patterns.forEach((pattern, line) -> {
            try {
                read.add(TimePattern.of(pattern));
            } catch (IllegalArgumentException unfit) {
                yaml.fault(line, "mapping.date-pattern", pattern);
            }
        });
        return read.isEmpty() ? standard.times() : read;
    }
}
