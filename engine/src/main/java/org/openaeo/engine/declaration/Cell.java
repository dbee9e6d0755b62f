package org.openaeo.engine.declaration;

import java.time.ZoneId;
import java.util.List;

import org.openaeo.engine.declaration.ColumnMapping.ValueMap;

/** Reads the values of one column into one field. */
abstract sealed class Cell {
    final Field field;
    final String column;
    final ReadLimits limits;

    private Cell(Field field, String column, ReadLimits limits) {
        this.field = field;
        this.column = column;
        this.limits = limits;
    }

    abstract void read(RowBuffer row, char[] buffer, int offset, int length);

    final void fault(RowBuffer row, String reason, char[] buffer, int offset, int length, String... arguments) {
        row.fault(field, column, reason, new String(buffer, offset, Math.min(length, 200)), arguments);
    }

    /** Whether the text can be a code: not too long and without control characters; otherwise the row is faulted. */
    final boolean isCode(RowBuffer row, char[] buffer, int offset, int length) {
        if (length > limits.maxCodeLength()) {
            fault(row, "too-long", buffer, offset, length, String.valueOf(limits.maxCodeLength()));
            return false;
        }
        for (int at = offset; at < offset + length; at++) {
            char unit = buffer[at];
            if (unit < ' ' || unit == 0x7f) {
                fault(row, "control-character", buffer, offset, length);
                return false;
            }
        }
        return true;
    }

    static final class Id extends Cell {
        Id(String column, ReadLimits limits) {
            super(Field.ID, column, limits);
        }

        @Override
        void read(RowBuffer row, char[] buffer, int offset, int length) {
            if (isCode(row, buffer, offset, length)) {
                row.storeId(buffer, offset, length);
            }
        }
    }

    static final class Time extends Cell {
        private final TimePattern[] patterns;
        private final ZoneId zone;

        Time(String column, ReadLimits limits, CsvFormat format) {
            super(Field.DATE_TIME, column, limits);
            patterns = format.times().toArray(TimePattern[]::new);
            zone = format.zone();
        }

        @Override
        void read(RowBuffer row, char[] buffer, int offset, int length) {
            if (length <= 64) {
                for (TimePattern pattern : patterns) {
                    long minute = pattern.epochMinute(buffer, offset, length, zone);
                    if (minute != TimePattern.NO_MATCH) {
                        row.storeTime(minute);
                        return;
                    }
                }
            }
            fault(row, "not-a-time", buffer, offset, length, List.of(patterns).toString());
        }
    }

    static final class Number extends Cell {
        private final char decimal;
        private final char grouping;
        private final double scale;

        Number(Field field, String column, ReadLimits limits, CsvFormat format, double scale) {
            super(field, column, limits);
            this.scale = scale;
            decimal = format.decimal();
            grouping = format.grouping().orElse('\0');
        }

        @Override
        void read(RowBuffer row, char[] buffer, int offset, int length) {
            double number = length > 400
                    ? Double.NaN
                    : grouping == '\0'
                            ? NumberText.parse(buffer, offset, length, decimal)
                            : ungrouped(buffer, offset, length);
            number *= scale;
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                fault(row, "not-a-number", buffer, offset, length);
            } else if (number < 0) {
                fault(row, "negative", buffer, offset, length);
            } else {
                row.storeNumber(field, number);
            }
        }

        private double ungrouped(char[] buffer, int offset, int length) {
            char[] digits = new char[length];
            int kept = 0;
            for (int at = offset; at < offset + length; at++) {
                if (buffer[at] != grouping) {
                    digits[kept++] = buffer[at];
                }
            }
            return NumberText.parse(digits, 0, kept, decimal);
        }
    }

    static final class Code extends Cell {
        Code(Field field, String column, ReadLimits limits) {
            super(field, column, limits);
        }

        @Override
        void read(RowBuffer row, char[] buffer, int offset, int length) {
            if (length > limits.maxCodeLength()) {
                fault(row, "too-long", buffer, offset, length, String.valueOf(limits.maxCodeLength()));
                return;
            }
            long hash = Dictionary.HASH_START;
            for (int at = offset; at < offset + length; at++) {
                char unit = buffer[at];
                if (unit < ' ' || unit == 0x7f) {
                    fault(row, "control-character", buffer, offset, length);
                    return;
                }
                hash = Dictionary.hashNext(hash, unit);
            }
            row.storeCode(field, row.dictionary(field).add(buffer, offset, length, Dictionary.avalanche(hash)));
        }
    }

    /** A tariff code: six to twelve digits, between which points and spaces are dropped. */
    static final class Tariff extends Cell {
        private final Code digits;

        Tariff(String column, ReadLimits limits) {
            super(Field.HS, column, limits);
            digits = new Code(Field.HS, column, limits);
        }

        @Override
        void read(RowBuffer row, char[] buffer, int offset, int length) {
            boolean plain = true;
            int count = 0;
            boolean good = true;
            for (int at = offset; at < offset + length; at++) {
                char unit = buffer[at];
                if (unit >= '0' && unit <= '9') {
                    count++;
                } else {
                    plain = false;
                    good &= unit == '.' || unit == ' ';
                }
            }
            if (!good || count < 6 || count > 12) {
                fault(row, "hs-code", buffer, offset, length);
            } else if (plain) {
                digits.read(row, buffer, offset, length);
            } else {
                char[] kept = new String(buffer, offset, length)
                        .replace(".", "")
                        .replace(" ", "")
                        .toCharArray();
                digits.read(row, kept, 0, kept.length);
            }
        }
    }

    static final class Outcome extends Cell {
        Outcome(String column, ReadLimits limits) {
            super(Field.OUTCOME, column, limits);
        }

        @Override
        void read(RowBuffer row, char[] buffer, int offset, int length) {
            InspectionOutcome.named(new String(buffer, offset, Math.min(length, 32)))
                    .ifPresentOrElse(row::storeOutcome, () -> fault(row, "not-an-outcome", buffer, offset, length));
        }
    }

    /** Translates a column's own values and hands the meaning on. */
    static final class Translated extends Cell {
        private final Cell target;
        private final ValueMap values;

        Translated(Cell target, ValueMap values) {
            super(target.field, target.column, target.limits);
            this.target = target;
            this.values = values;
        }

        @Override
        void read(RowBuffer row, char[] buffer, int offset, int length) {
            if (!isCode(row, buffer, offset, length)) {
                return;
            }
            String meaning = values.meanings().get(new String(buffer, offset, length));
            if (meaning != null) {
                if (!meaning.isEmpty()) {
                    target.read(row, meaning.toCharArray(), 0, meaning.length());
                }
                return;
            }
            switch (values.otherwise()) {
                case REJECT -> fault(row, "unlisted-value", buffer, offset, length);
                case KEEP -> target.read(row, buffer, offset, length);
                case MISSING -> {}
            }
        }
    }
}
