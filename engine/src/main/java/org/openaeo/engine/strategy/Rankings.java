package org.openaeo.engine.strategy;

import java.util.Arrays;

/** Rows put in order by a number each. */
final class Rankings {
    private Rankings() {}

    /** Rows with a value above zero, highest first; equal ones in a seeded order, so that a file's order favours nobody. */
    static int[] highestFirst(double[] values, long seed) {
        int[] shuffled = Chance.of(seed, "ties").shuffled(values.length);
        long[] keys = new long[values.length];
        int kept = 0;
        int[] byPlace = new int[values.length];
        for (int place = 0; place < shuffled.length; place++) {
            int row = shuffled[place];
            byPlace[place] = row;
            if (values[row] > 0) {
                // The bits of a positive float sort as the number does; the place below them breaks ties.
                long bits = Float.floatToIntBits((float) values[row]);
                keys[kept++] = (~bits & 0xffffffffL) << 31 | place;
            }
        }
        Arrays.sort(keys, 0, kept);
        int[] rows = new int[kept];
        for (int at = 0; at < kept; at++) {
            rows[at] = byPlace[(int) (keys[at] & 0x7fffffff)];
        }
        return rows;
    }
}
