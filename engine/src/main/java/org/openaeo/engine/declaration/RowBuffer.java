package org.openaeo.engine.declaration;

import java.util.ArrayList;
import java.util.List;

/**
 * The row being read: its cells are stored straight behind the rows already taken, and count only once the row is
 * {@link #accept accepted}.
 */
final class RowBuffer {
    private Columns columns;
    private long seen;
    private long faulty;
    private long line;
    private boolean hasId;
    private final List<Reject> faults = new ArrayList<>();

    RowBuffer(int capacity) {
        columns = new Columns(capacity);
    }

    void begin(long line) {
        this.line = line;
        seen = 0;
        faulty = 0;
        hasId = false;
        faults.clear();
        columns.clearNext();
    }

    void storeCode(Field field, int code) {
        columns.codes(field)[columns.size] = code;
        seen |= 1L << field.ordinal();
    }

    void storeNumber(Field field, double number) {
        columns.numbers(field)[columns.size] = number;
        seen |= 1L << field.ordinal();
    }

    void storeOutcome(InspectionOutcome outcome) {
        columns.outcomes[columns.size] = (byte) outcome.ordinal();
        seen |= 1L << Field.OUTCOME.ordinal();
    }

    void storeTime(long epochMinute) {
        columns.epochMinutes[columns.size] = epochMinute;
        seen |= 1L << Field.DATE_TIME.ordinal();
    }

    void storeId(char[] buffer, int offset, int length) {
        if (!hasId) {
            columns.ids.add(buffer, offset, length);
            hasId = true;
            seen |= 1L << Field.ID.ordinal();
        }
    }

    Dictionary dictionary(Field field) {
        return columns.dictionary(field);
    }

    void fault(Field field, String column, String reason, String value, String... arguments) {
        faulty |= 1L << field.ordinal();
        faults.add(RejectFile.reject(line, column, reason, value, arguments));
    }

    void rowFault(String reason, String... arguments) {
        faults.add(RejectFile.reject(line, "", reason, "", arguments));
    }

    /** The fields out of the given ones, as bits by ordinal, that hold neither a value nor a fault yet. */
    long lacking(long fields) {
        return fields & ~seen & ~faulty;
    }

    List<Reject> faults() {
        return faults;
    }

    void accept() {
        columns.size++;
    }

    void discard() {
        if (hasId) {
            columns.ids.removeLast();
        }
    }

    int rows() {
        return columns.size;
    }

    /** The rows accepted so far; the buffer goes on with new, empty dictionaries. */
    Declarations take(int nextCapacity) {
        Declarations taken = Declarations.of(columns);
        columns = new Columns(nextCapacity);
        return taken;
    }
}
