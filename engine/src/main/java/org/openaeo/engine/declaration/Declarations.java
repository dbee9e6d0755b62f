package org.openaeo.engine.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A set of declarations held as columns: dictionary-encoded codes, primitive numbers, times and outcomes.
 *
 * <p>Missing codes are {@link Dictionary#MISSING}, missing numbers are {@code NaN}; a missing value stays missing.
 * Times are UTC minutes since 1970. Immutable once built; safe to read from many threads, as long as a builder that
 * shares its dictionaries rests.
 */
public final class Declarations {
    private final Columns columns;

    private Declarations(Columns columns) {
        this.columns = columns;
    }

    /** A set of the rows so far; the columns may go on growing. */
    static Declarations of(Columns columns) {
        return new Declarations(columns.trimmed());
    }

    public static Builder builder() {
        return new Builder(1024);
    }

    public static Builder builder(int expectedRows) {
        return new Builder(Math.max(1, expectedRows));
    }

    public int size() {
        return columns.size;
    }

    public String id(int row) {
        return columns.ids.get(row);
    }

    /** UTC minutes since 1970-01-01T00:00. */
    public long epochMinute(int row) {
        return columns.epochMinutes[row];
    }

    /** UTC days since 1970-01-01. */
    public int epochDay(int row) {
        return Math.toIntExact(Math.floorDiv(columns.epochMinutes[row], 1440L));
    }

    public LocalDate date(int row) {
        return LocalDate.ofEpochDay(epochDay(row));
    }

    public Instant instant(int row) {
        return Instant.ofEpochSecond(Math.multiplyExact(columns.epochMinutes[row], 60L));
    }

    /** The number of the row's code in the field's {@link #dictionary}, or {@link Dictionary#MISSING}. */
    public int code(Field field, int row) {
        return columns.codes(field)[row];
    }

    public Optional<String> text(Field field, int row) {
        int code = code(field, row);
        return code == Dictionary.MISSING
                ? Optional.empty()
                : Optional.of(dictionary(field).code(code));
    }

    public Dictionary dictionary(Field field) {
        return columns.dictionary(field);
    }

    /** The field's numbers, one a row; {@code NaN} where missing. The array must not be written to. */
    public double[] numberColumn(Field field) {
        return columns.numbers(field);
    }

    /** The field's code numbers, one a row. The array must not be written to. */
    public int[] codeColumn(Field field) {
        return columns.codes(field);
    }

    /** The row's number, {@code NaN} where missing. */
    public double number(Field field, int row) {
        return columns.numbers(field)[row];
    }

    public OptionalDouble knownNumber(Field field, int row) {
        double number = number(field, row);
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    public InspectionOutcome outcome(int row) {
        return InspectionOutcome.ofOrdinal(columns.outcomes[row]);
    }

    /** The rows in order of time; rows of the same minute stay in their order. */
    public int[] rowsByTime() {
        int size = columns.size;
        int[] rows = new int[size];
        long[] keys = new long[size];
        boolean sorted = true;
        for (int row = 0; row < size; row++) {
            rows[row] = row;
            // Minutes fit into 31 bits until the year 6053; the row below them keeps the order stable.
            keys[row] = Math.multiplyExact(columns.epochMinutes[row], 1L << 32) | row;
            sorted &= row == 0 || columns.epochMinutes[row - 1] <= columns.epochMinutes[row];
        }
        if (!sorted) {
            Arrays.sort(keys);
            Arrays.setAll(rows, at -> (int) keys[at]);
        }
        return rows;
    }

    /** The given rows, in the given order, sharing this set's dictionaries. */
    public Declarations subset(int[] rows) {
        Columns subset = new Columns(Math.max(1, rows.length));
        subset.shareDictionaries(columns);
        for (int row : rows) {
            subset.copy(columns, row);
        }
        return of(subset);
    }

    /** Collects rows; {@link #start} begins one, the setters fill it. Not safe for concurrent use. */
    public static final class Builder {
        private final Columns columns;

        private Builder(int capacity) {
            columns = new Columns(capacity);
        }

        public int size() {
            return columns.size;
        }

        public Builder start(String id, LocalDateTime utc) {
            return start(id, Math.floorDiv(utc.toEpochSecond(ZoneOffset.UTC), 60L));
        }

        public Builder start(String id, long epochMinute) {
            columns.clearNext();
            columns.ids.add(id);
            columns.epochMinutes[columns.size++] = epochMinute;
            return this;
        }

        /** Sets a code; an empty text is no code and leaves the field missing. */
        public Builder code(Field field, String code) {
            int current = current();
            columns.codes(field)[current] = code.isEmpty()
                    ? Dictionary.MISSING
                    : columns.dictionary(field).add(code);
            return this;
        }

        public Builder number(Field field, double number) {
            columns.numbers(field)[current()] = number;
            return this;
        }

        public Builder outcome(InspectionOutcome outcome) {
            columns.outcomes[current()] = (byte) outcome.ordinal();
            return this;
        }

        /** Takes over all rows of another set, giving their codes numbers of this builder. */
        public Builder addAll(Declarations other) {
            for (int row = 0; row < other.size(); row++) {
                start(other.id(row), other.epochMinute(row));
                outcome(other.outcome(row));
                for (Field field : Field.codes()) {
                    int code = other.code(field, row);
                    if (code != Dictionary.MISSING) {
                        code(field, other.dictionary(field).code(code));
                    }
                }
                for (Field field : Field.numbers()) {
                    number(field, other.number(field, row));
                }
            }
            return this;
        }

        /** The set so far. The builder may go on; its dictionaries are shared with the set. */
        public Declarations build() {
            return of(columns);
        }

        private int current() {
            if (columns.size == 0) {
                throw new IllegalStateException("no row has been started");
            }
            return columns.size - 1;
        }
    }
}
