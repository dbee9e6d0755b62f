package org.openaeo.engine.declaration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

import org.openaeo.engine.declaration.ColumnMapping.Source;

/**
 * Takes the fields of a CSV file from the parser as they are found and stores them as columns, without making an
 * object for a field. The first record is the header.
 */
final class RecordReader extends AbstractBaseCsvCallbackHandler<RecordReader.Kind> {
    enum Kind {
        HEADER,
        ROW
    }

    private static final Cell[] NOBODY = {};

    private final ColumnMapping mapping;
    private final ReadLimits limits;
    private final RowBuffer row;
    private final char[][] missing;
    private final List<String> header = new ArrayList<>();
    private final Set<Field> absent = EnumSet.noneOf(Field.class);
    private Cell[][] cells = {};
    private Cell[] constants = {};
    private long required;
    private boolean inHeader = true;
    private int fieldsInRow;

    RecordReader(ColumnMapping mapping, ReadLimits limits, RowBuffer row) {
        this.mapping = mapping;
        this.limits = limits;
        this.row = row;
        missing = mapping.format().missing().stream()
                .filter(text -> !text.isEmpty())
                .map(String::toCharArray)
                .toArray(char[][]::new);
    }

    Set<Field> absent() {
        return absent;
    }

    /** The line on which the record read last starts. */
    long line() {
        return getStartingLineNumber();
    }

    /** The file itself is unfit; carried out of the parser to whoever reads. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient FileFault fault;

        Unfit(FileFault fault) {
            super(fault.code(), null, false, false);
            this.fault = fault;
        }

        FileFault fault() {
            return fault;
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        fieldsInRow = 0;
        if (!inHeader) {
            row.begin(startingLineNumber);
        }
    }

    @Override
    protected void handleField(int at, char[] buffer, int offset, int length, boolean quoted) {
        fieldsInRow = at + 1;
        if (at >= limits.maxColumns()) {
            throw new Unfit(FileFault.at(
                    getStartingLineNumber(), "file.too-many-columns", String.valueOf(limits.maxColumns())));
        }
        if (inHeader) {
            header.add(new String(buffer, offset, length).strip());
            return;
        }
        if (at >= cells.length || cells[at] == NOBODY) {
            return;
        }
        int start = offset;
        int end = offset + length;
        if (!quoted) {
            while (start < end && buffer[start] == ' ') {
                start++;
            }
            while (end > start && buffer[end - 1] == ' ') {
                end--;
            }
        }
        if (start == end || (!quoted && isMissing(buffer, start, end - start))) {
            return;
        }
        for (Cell cell : cells[at]) {
            cell.read(row, buffer, start, end - start);
        }
    }

    @Override
    protected Kind buildRecord() {
        if (inHeader) {
            bind();
            inHeader = false;
            return Kind.HEADER;
        }
        if (fieldsInRow != header.size()) {
            row.rowFault("field-count", String.valueOf(fieldsInRow), String.valueOf(header.size()));
            return Kind.ROW;
        }
        for (Cell constant : constants) {
            char[] value = constant.column.toCharArray();
            constant.read(row, value, 0, value.length);
        }
        long lacking = row.lacking(required);
        while (lacking != 0) {
            Field field = FIELDS[Long.numberOfTrailingZeros(lacking)];
            row.fault(field, columnOf(field), "required-missing", "", field.canonicalName());
            lacking &= lacking - 1;
        }
        return Kind.ROW;
    }

    private static final Field[] FIELDS = Field.values();

    private boolean isMissing(char[] buffer, int offset, int length) {
        for (char[] marker : missing) {
            if (Arrays.equals(marker, 0, marker.length, buffer, offset, offset + length)) {
                return true;
            }
        }
        return false;
    }

    /** Finds the mapping's columns in the header, and reports all that are missing or doubled together. */
    private void bind() {
        Map<String, Integer> positions = new HashMap<>();
        Set<String> doubled = new TreeSet<>();
        for (int at = 0; at < header.size(); at++) {
            if (positions.putIfAbsent(header.get(at), at) != null) {
                doubled.add(header.get(at));
            }
        }
        cells = new Cell[header.size()][];
        Arrays.fill(cells, NOBODY);
        List<String> lacking = new ArrayList<>();
        List<String> ambiguous = new ArrayList<>();
        List<Cell> fixed = new ArrayList<>();
        mapping.sources().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Field field = entry.getKey();
            if (mapping.required().contains(field)) {
                required |= 1L << field.ordinal();
            }
            switch (entry.getValue()) {
                case Source.Constant constant -> fixed.add(cell(field, constant.value(), 1, CsvFormat.standard()));
                case Source.Column column -> {
                    Integer at = positions.get(column.header());
                    if (at == null) {
                        absent.add(field);
                        if (mapping.required().contains(field)) {
                            lacking.add(column.header());
                        }
                    } else if (doubled.contains(column.header())) {
                        ambiguous.add(column.header());
                    } else {
                        addCell(at, field, column);
                    }
                }
            }
        });
        constants = fixed.toArray(Cell[]::new);
        if (!lacking.isEmpty()) {
            throw new Unfit(
                    FileFault.at(1, "file.missing-columns", String.join(", ", lacking), found(header), mapping.name()));
        }
        if (!ambiguous.isEmpty()) {
            throw new Unfit(FileFault.at(1, "file.doubled-columns", String.join(", ", ambiguous)));
        }
    }

    private void addCell(int at, Field field, Source.Column column) {
        Cell plain = cell(field, column.header(), column.scale(), mapping.format());
        Cell cell = column.values()
                .<Cell>map(values -> new Cell.Translated(plain, values))
                .orElse(plain);
        cells[at] = Arrays.copyOf(cells[at], cells[at].length + 1);
        cells[at][cells[at].length - 1] = cell;
    }

    private Cell cell(Field field, String column, double scale, CsvFormat format) {
        return switch (field.kind()) {
            case IDENTIFIER -> new Cell.Id(column, limits);
            case TIME -> new Cell.Time(column, limits, format);
            case NUMBER -> new Cell.Number(field, column, limits, format, scale);
            case OUTCOME -> new Cell.Outcome(column, limits);
            case CODE -> field == Field.HS ? new Cell.Tariff(column, limits) : new Cell.Code(field, column, limits);
        };
    }

    private String columnOf(Field field) {
        return Optional.ofNullable(mapping.sources().get(field))
                .filter(Source.Column.class::isInstance)
                .map(source -> ((Source.Column) source).header())
                .orElse("");
    }

    private static String found(List<String> header) {
        String names =
                header.stream().limit(60).collect(Collectors.joining(", ")).replaceAll("\\p{Cntrl}", "\uFFFD");
        String shown = names.length() > 1000 ? names.substring(0, 1000) + "…" : names;
        return header.size() > 60 ? shown + ", …" : shown;
    }
}
