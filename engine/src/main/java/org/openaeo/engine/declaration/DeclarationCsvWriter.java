package org.openaeo.engine.declaration;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes declarations as the CSV file that the canonical mapping reads, as many sets after another as there are.
 *
 * <p>Whatever a reader takes comes back from the file exactly as it was, numbers to the last bit; an outcome of
 * {@code not_inspected} is left empty. UTF-8, comma-separated, one header line, lines end with a line feed.
 */
public final class DeclarationCsvWriter implements Closeable {
    private final ByteSink out;
    private final List<Field> columns;

    /** Writes all columns to a file, replacing what was there. */
    public static DeclarationCsvWriter to(Path file) throws IOException {
        return new DeclarationCsvWriter(Files.newOutputStream(file), EnumSet.allOf(Field.class));
    }

    /**
     * Writes to a stream, which {@link #close} closes.
     *
     * @param columns which fields to write; id and time always are
     */
    public DeclarationCsvWriter(OutputStream out, Collection<Field> columns) throws IOException {
        this.out = new ByteSink(out);
        Set<Field> ordered = EnumSet.of(Field.ID, Field.DATE_TIME);
        ordered.addAll(columns);
        this.columns = List.copyOf(ordered);
        writeHeader();
    }

    /** The columns known when a declaration is made, before anybody looks at it. */
    public static Set<Field> beforeInspection() {
        return EnumSet.complementOf(EnumSet.of(Field.SELECTION, Field.OUTCOME, Field.IRREGULARITY, Field.REVENUE));
    }

    public void write(Declarations declarations) throws IOException {
        Map<Field, byte[][]> encoded = new EnumMap<>(Field.class);
        for (Field field : columns) {
            if (field.kind() == Field.Kind.CODE) {
                encoded.put(field, new byte[declarations.dictionary(field).size()][]);
            }
        }
        for (int row = 0; row < declarations.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                if (column > 0) {
                    out.put(',');
                }
                Field field = columns.get(column);
                switch (field.kind()) {
                    case IDENTIFIER -> out.put(encode(declarations.id(row)));
                    case TIME -> IsoTime.write(declarations.epochMinute(row), out);
                    case NUMBER -> NumberText.write(declarations.number(field, row), out);
                    case OUTCOME -> writeOutcome(declarations.outcome(row));
                    case CODE -> writeCode(declarations, field, row, encoded.getOrDefault(field, NONE));
                }
            }
            out.put('\n');
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static final byte[][] NONE = {};

    private void writeHeader() throws IOException {
        for (int column = 0; column < columns.size(); column++) {
            if (column > 0) {
                out.put(',');
            }
            out.put(encode(columns.get(column).canonicalName()));
        }
        out.put('\n');
    }

    /** Each code is encoded once for a set, not once for a row. */
    private void writeCode(Declarations declarations, Field field, int row, byte[][] encoded) throws IOException {
        int code = declarations.code(field, row);
        if (code == Dictionary.MISSING) {
            return;
        }
        if (encoded[code] == null) {
            encoded[code] = encode(declarations.dictionary(field).code(code));
        }
        out.put(encoded[code]);
    }

    private void writeOutcome(InspectionOutcome outcome) throws IOException {
        if (outcome != InspectionOutcome.NOT_INSPECTED) {
            out.put(encode(outcome.code()));
        }
    }

    private static byte[] encode(String text) {
        boolean plain = !text.isEmpty() && text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
        for (int at = 0; plain && at < text.length(); at++) {
            char unit = text.charAt(at);
            plain = unit != ',' && unit != '"' && unit != '\n' && unit != '\r';
        }
        String written = plain || text.isEmpty() ? text : '"' + text.replace("\"", "\"\"") + '"';
        return written.getBytes(StandardCharsets.UTF_8);
    }
}
