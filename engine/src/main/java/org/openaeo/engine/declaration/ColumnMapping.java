package org.openaeo.engine.declaration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of somebody's CSV file mean: which of them holds which {@link Field}, and how its values are
 * written.
 *
 * <p>Two mappings are built in: {@code canonical}, in which every column is called by the field's canonical name, and
 * {@code kcs} for the public data sets of the Korea Customs Service. Others are YAML files; {@code docs/mapping.md}
 * describes the format.
 *
 * @param name what the mapping is called in messages
 * @param format how the file as a whole is written
 * @param sources where each field comes from; a field without a source stays missing
 * @param required the fields whose column must be in the file and whose value must be in every row
 */
public record ColumnMapping(String name, CsvFormat format, Map<Field, Source> sources, Set<Field> required) {
    private static final List<String> BUILT_IN = List.of("canonical", "kcs");
    private static final int LARGEST_FILE = 1 << 20;

    /** Where a field's values come from. */
    public sealed interface Source {
        /**
         * A column of the file.
         *
         * @param header the column's name in the first line
         * @param scale what a number is multiplied by to reach the field's unit: 100 for a rate written as a fraction
         * @param values what the column's own values mean; empty where they are taken as they stand
         */
        record Column(String header, double scale, Optional<ValueMap> values) implements Source {}

        /** One value for every row, for example the currency of a whole file. */
        record Constant(String value) implements Source {}
    }

    /**
     * The meanings of a column's own values.
     *
     * @param meanings from the value in the file to the value in OpenAEO; an empty meaning is "missing"
     * @param otherwise what to do with a value not listed
     */
    public record ValueMap(Map<String, String> meanings, Otherwise otherwise) {
        public ValueMap {
            meanings = Map.copyOf(meanings);
        }

        /** What happens to a value that the map does not list. */
        public enum Otherwise {
            /** The row is bad. */
            REJECT,
            /** The value is taken as it stands. */
            KEEP,
            /** The value is taken as missing. */
            MISSING
        }
    }

    public ColumnMapping {
        sources = Map.copyOf(sources);
        required = Set.copyOf(required);
    }

    /** The mapping of the files OpenAEO itself writes. */
    public static ColumnMapping canonical() {
        Map<Field, Source> sources = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            sources.put(field, new Source.Column(field.canonicalName(), 1, Optional.empty()));
        }
        return new ColumnMapping(
                "canonical", CsvFormat.standard(), sources, EnumSet.of(Field.ID, Field.DATE_TIME, Field.HS));
    }

    public static List<String> builtInNames() {
        return BUILT_IN;
    }

    /** The built-in mapping of that name, if there is one. */
    public static Optional<ColumnMapping> builtIn(String name) {
        if (!BUILT_IN.contains(name)) {
            return Optional.empty();
        }
        if (name.equals("canonical")) {
            return Optional.of(canonical());
        }
        String resource = "mapping/" + name + ".yaml";
        try (InputStream yaml = ColumnMapping.class.getResourceAsStream(resource)) {
            if (yaml == null) {
                throw new IllegalStateException("the built-in mapping " + resource + " is not on the class path");
            }
            return Optional.of(read(name, yaml));
        } catch (IOException | MappingException broken) {
            throw new IllegalStateException("the built-in mapping " + resource + " is broken", broken);
        }
    }

    /** Reads a mapping file. */
    public static ColumnMapping read(Path yaml) throws IOException, MappingException {
        try (InputStream in = Files.newInputStream(yaml)) {
            return read(String.valueOf(yaml.getFileName()), in);
        }
    }

    /** Reads a mapping; the name stands for it in messages unless it names itself. */
    public static ColumnMapping read(String name, InputStream yaml) throws IOException, MappingException {
        byte[] bytes = yaml.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw new MappingException(
                    name, List.of(FileFault.at(0, "mapping.too-large", String.valueOf(LARGEST_FILE / 1024))));
        }
        return new MappingReader(name).read(new ByteArrayInputStream(bytes));
    }

    /** Reads a mapping given as text. */
    public static ColumnMapping parse(String name, String yaml) throws MappingException {
        try {
            return read(name, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
