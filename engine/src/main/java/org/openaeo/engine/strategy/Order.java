package org.openaeo.engine.strategy;

import java.util.BitSet;

/**
 * The rows of a batch in the order in which capacity is spent on them.
 *
 * @param rows row numbers, best first, none twice; rows left out are not chosen
 * @param explored those of the rows that were put where they are in order to learn rather than to find
 * @param rate the share of capacity meant for exploration, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // as many as there are declarations; compared by nobody
public record Order(int[] rows, BitSet explored, double rate) {

    static Order exploiting(int[] rows) {
        return new Order(rows, new BitSet(), 0);
    }

    static Order exploring(int[] rows) {
        BitSet all = new BitSet();
        for (int row : rows) {
            all.set(row);
        }
        return new Order(rows, all, 1);
    }

    /**
     * The order as values for the selector: 1 for the first row, falling evenly.
     *
     * @param size how many rows the batch has
     */
    public double[] values(int size) {
        double[] values = new double[size];
        for (int place = 0; place < rows.length; place++) {
            values[rows[place]] = 1 - (double) place / (size + 1);
        }
        return values;
    }
}
