package org.openaeo.engine.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A set of declarations held as columns: dictionary-encoded codes, primitive numbers, times and outcomes.
 *
 * <p>Missing codes are {@link Dictionary#MISSING}, missing numbers are {@code NaN}; a missing value stays missing.
 * Times are UTC minutes since 1970. Immutable once built; safe to read from many threads.
 */
public final class Declarations {
    private final int size;
    private final String[] ids;
    private final long[] epochMinutes;
    private final Map<Field, int[]> codes;
    private final Map<Field, Dictionary> dictionaries;
    private final Map<Field, double[]> numbers;
    private final byte[] outcomes;

    private Declarations(Builder from) {
        size = from.size;
        ids = Arrays.copyOf(from.ids, size);
        epochMinutes = Arrays.copyOf(from.epochMinutes, size);
        outcomes = Arrays.copyOf(from.outcomes, size);
        codes = new EnumMap<>(Field.class);
        from.codes.forEach((field, column) -> codes.put(field, Arrays.copyOf(column, size)));
        numbers = new EnumMap<>(Field.class);
        from.numbers.forEach((field, column) -> numbers.put(field, Arrays.copyOf(column, size)));
        dictionaries = new EnumMap<>(from.dictionaries);
    }

    public static Builder builder() {
        return new Builder(1024);
    }

    public static Builder builder(int expectedRows) {
        return new Builder(expectedRows);
    }

    public int size() {
        return size;
    }

    public String id(int row) {
        return ids[row];
    }

    /** UTC minutes since 1970-01-01T00:00. */
    public long epochMinute(int row) {
        return epochMinutes[row];
    }

    /** UTC days since 1970-01-01. */
    public int epochDay(int row) {
        return Math.toIntExact(Math.floorDiv(epochMinutes[row], 1440L));
    }

    public LocalDate date(int row) {
        return LocalDate.ofEpochDay(epochDay(row));
    }

    public Instant instant(int row) {
        return Instant.ofEpochSecond(Math.multiplyExact(epochMinutes[row], 60L));
    }

    /** The number of the row's code in the field's {@link #dictionary}, or {@link Dictionary#MISSING}. */
    public int code(Field field, int row) {
        return codeColumn(field)[row];
    }

    public Optional<String> text(Field field, int row) {
        int code = code(field, row);
        return code == Dictionary.MISSING
                ? Optional.empty()
                : Optional.of(dictionary(field).code(code));
    }

    public Dictionary dictionary(Field field) {
        return Objects.requireNonNull(dictionaries.get(field), () -> field + " is not a code");
    }

    /** The field's numbers, one a row; {@code NaN} where missing. The array must not be written to. */
    public double[] numberColumn(Field field) {
        return Objects.requireNonNull(numbers.get(field), () -> field + " is not a number");
    }

    /** The field's code numbers, one a row. The array must not be written to. */
    public int[] codeColumn(Field field) {
        return Objects.requireNonNull(codes.get(field), () -> field + " is not a code");
    }

    /** The row's number, {@code NaN} where missing. */
    public double number(Field field, int row) {
        return numberColumn(field)[row];
    }

    public OptionalDouble knownNumber(Field field, int row) {
        double number = number(field, row);
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    public InspectionOutcome outcome(int row) {
        return InspectionOutcome.ofOrdinal(outcomes[row]);
    }

    /** The rows in order of time; rows of the same minute stay in their order. */
    public int[] rowsByTime() {
        Integer[] rows = new Integer[size];
        boolean sorted = true;
        for (int row = 0; row < size; row++) {
            rows[row] = row;
            sorted &= row == 0 || epochMinutes[row - 1] <= epochMinutes[row];
        }
        if (!sorted) {
            Arrays.sort(rows, (a, b) -> Long.compare(epochMinutes[a], epochMinutes[b]));
        }
        return Arrays.stream(rows).mapToInt(Integer::intValue).toArray();
    }

    /** The given rows, in the given order, sharing this set's dictionaries. */
    public Declarations subset(int[] rows) {
        Builder subset = new Builder(Math.max(1, rows.length));
        subset.dictionaries.putAll(dictionaries);
        for (int row : rows) {
            subset.start(ids[row], epochMinutes[row]);
            int at = subset.size - 1;
            codes.forEach((field, column) -> subset.codeColumn(field)[at] = column[row]);
            numbers.forEach((field, column) -> subset.numberColumn(field)[at] = column[row]);
            subset.outcomes[at] = outcomes[row];
        }
        return subset.build();
    }

    /** Collects rows; {@link #start} begins one, the setters fill it. Not safe for concurrent use. */
    public static final class Builder {
        private int size;
        private String[] ids;
        private long[] epochMinutes;
        private byte[] outcomes;
        private final Map<Field, int[]> codes = new EnumMap<>(Field.class);
        private final Map<Field, double[]> numbers = new EnumMap<>(Field.class);
        private final Map<Field, Dictionary> dictionaries = new EnumMap<>(Field.class);

        private Builder(int capacity) {
            ids = new String[capacity];
            epochMinutes = new long[capacity];
            outcomes = new byte[capacity];
            for (Field field : Field.codes()) {
                codes.put(field, new int[capacity]);
                dictionaries.put(field, new Dictionary());
            }
            for (Field field : Field.numbers()) {
                numbers.put(field, new double[capacity]);
            }
        }

        public int size() {
            return size;
        }

        public Builder start(String id, LocalDateTime utc) {
            return start(id, Math.floorDiv(utc.toEpochSecond(ZoneOffset.UTC), 60L));
        }

        public Builder start(String id, long epochMinute) {
            if (size == ids.length) {
                grow();
            }
            ids[size] = id;
            epochMinutes[size] = epochMinute;
            outcomes[size] = (byte) InspectionOutcome.NOT_INSPECTED.ordinal();
            for (int[] column : codes.values()) {
                column[size] = Dictionary.MISSING;
            }
            for (double[] column : numbers.values()) {
                column[size] = Double.NaN;
            }
            size++;
            return this;
        }

        public Builder code(Field field, String code) {
            codeColumn(field)[current()] = dictionary(field).add(code);
            return this;
        }

        public Builder number(Field field, double number) {
            numberColumn(field)[current()] = number;
            return this;
        }

        public Builder outcome(InspectionOutcome outcome) {
            outcomes[current()] = (byte) outcome.ordinal();
            return this;
        }

        /** The set so far. The builder may go on; its dictionaries are shared with the set. */
        public Declarations build() {
            return new Declarations(this);
        }

        private int current() {
            if (size == 0) {
                throw new IllegalStateException("no row has been started");
            }
            return size - 1;
        }

        private int[] codeColumn(Field field) {
            return Objects.requireNonNull(codes.get(field), () -> field + " is not a code");
        }

        private double[] numberColumn(Field field) {
            return Objects.requireNonNull(numbers.get(field), () -> field + " is not a number");
        }

        private Dictionary dictionary(Field field) {
            return Objects.requireNonNull(dictionaries.get(field), () -> field + " is not a code");
        }

        private void grow() {
            int capacity = Math.multiplyExact(ids.length, 2);
            ids = Arrays.copyOf(ids, capacity);
            epochMinutes = Arrays.copyOf(epochMinutes, capacity);
            outcomes = Arrays.copyOf(outcomes, capacity);
            codes.replaceAll((field, column) -> Arrays.copyOf(column, capacity));
            numbers.replaceAll((field, column) -> Arrays.copyOf(column, capacity));
        }
    }
}
