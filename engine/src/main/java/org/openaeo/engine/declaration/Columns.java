package org.openaeo.engine.declaration;

import java.util.Arrays;

/** The arrays beneath {@link Declarations} and its builder, one a field, all of the same length. */
final class Columns {
    static final int FIELDS = Field.values().length;
    private static final int[] NO_CODES = {};
    private static final double[] NO_NUMBERS = {};
    private static final Dictionary NO_DICTIONARY = new Dictionary();

    int size;
    final TextColumn ids;
    long[] epochMinutes;
    byte[] outcomes;
    private final int[][] codes = new int[FIELDS][];
    private final double[][] numbers = new double[FIELDS][];
    private final Dictionary[] dictionaries = new Dictionary[FIELDS];

    Columns(int capacity) {
        ids = new TextColumn(capacity);
        epochMinutes = new long[capacity];
        outcomes = new byte[capacity];
        Arrays.fill(codes, NO_CODES);
        Arrays.fill(numbers, NO_NUMBERS);
        Arrays.fill(dictionaries, NO_DICTIONARY);
        for (Field field : Field.codes()) {
            codes[field.ordinal()] = new int[capacity];
            dictionaries[field.ordinal()] = new Dictionary();
        }
        for (Field field : Field.numbers()) {
            numbers[field.ordinal()] = new double[capacity];
        }
    }

    /** The same rows in arrays of just the right length, with the same dictionaries. */
    private Columns(Columns from) {
        size = from.size;
        ids = from.ids.trimmed();
        epochMinutes = Arrays.copyOf(from.epochMinutes, size);
        outcomes = Arrays.copyOf(from.outcomes, size);
        for (int field = 0; field < FIELDS; field++) {
            codes[field] = from.codes[field] == NO_CODES ? NO_CODES : Arrays.copyOf(from.codes[field], size);
            numbers[field] = from.numbers[field] == NO_NUMBERS ? NO_NUMBERS : Arrays.copyOf(from.numbers[field], size);
            dictionaries[field] = from.dictionaries[field];
        }
    }

    Columns trimmed() {
        return new Columns(this);
    }

    int[] codes(Field field) {
        int[] column = codes[field.ordinal()];
        if (column == NO_CODES) {
            throw new IllegalArgumentException(field + " is not a code");
        }
        return column;
    }

    double[] numbers(Field field) {
        double[] column = numbers[field.ordinal()];
        if (column == NO_NUMBERS) {
            throw new IllegalArgumentException(field + " is not a number");
        }
        return column;
    }

    Dictionary dictionary(Field field) {
        Dictionary dictionary = dictionaries[field.ordinal()];
        if (dictionary == NO_DICTIONARY) {
            throw new IllegalArgumentException(field + " is not a code");
        }
        return dictionary;
    }

    void shareDictionaries(Columns with) {
        System.arraycopy(with.dictionaries, 0, dictionaries, 0, FIELDS);
    }

    /** Makes room for one more row and marks all of it but id and time as missing; does not count it yet. */
    void clearNext() {
        if (size == epochMinutes.length) {
            grow();
        }
        outcomes[size] = (byte) InspectionOutcome.NOT_INSPECTED.ordinal();
        for (Field field : Field.codes()) {
            codes[field.ordinal()][size] = Dictionary.MISSING;
        }
        for (Field field : Field.numbers()) {
            numbers[field.ordinal()][size] = Double.NaN;
        }
    }

    /** Takes over a row of another set with the same dictionaries. */
    void copy(Columns from, int row) {
        clearNext();
        ids.addFrom(from.ids, row);
        epochMinutes[size] = from.epochMinutes[row];
        outcomes[size] = from.outcomes[row];
        for (Field field : Field.codes()) {
            codes[field.ordinal()][size] = from.codes[field.ordinal()][row];
        }
        for (Field field : Field.numbers()) {
            numbers[field.ordinal()][size] = from.numbers[field.ordinal()][row];
        }
        size++;
    }

    private void grow() {
        int capacity = Math.multiplyExact(Math.max(8, size), 2);
        epochMinutes = Arrays.copyOf(epochMinutes, capacity);
        outcomes = Arrays.copyOf(outcomes, capacity);
        for (Field field : Field.codes()) {
            codes[field.ordinal()] = Arrays.copyOf(codes[field.ordinal()], capacity);
        }
        for (Field field : Field.numbers()) {
            numbers[field.ordinal()] = Arrays.copyOf(numbers[field.ordinal()], capacity);
        }
    }
}
