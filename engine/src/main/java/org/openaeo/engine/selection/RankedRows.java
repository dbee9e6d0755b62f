package org.openaeo.engine.selection;

import java.util.function.IntPredicate;

/**
 * Rows given out from the highest ranking value down, as many as are asked for: a heap, since a selection looks at a
 * few per cent of what it is given. Equal values come in a seeded order, so that a file's order favours nobody.
 */
final class RankedRows {
    private final double[] values;
    private final long[] ties;
    private final int[] heap;
    private int size;
    private int given;

    /** Rows with a value above zero among those wanted. */
    RankedRows(double[] values, long[] ties, IntPredicate wanted) {
        this.values = values;
        this.ties = ties;
        heap = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            if (values[row] > 0 && wanted.test(row)) {
                heap[size++] = row;
            }
        }
        for (int at = size / 2 - 1; at >= 0; at--) {
            sink(at);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The next row. */
    int next() {
        int row = heap[0];
        heap[0] = heap[--size];
        sink(0);
        given++;
        return row;
    }

    /** The place, from 1, of the row last given. */
    int place() {
        return given;
    }

    static int compare(int a, int b, double[] values, long[] ties) {
        int byValue = Double.compare(values[b], values[a]);
        int byTie = byValue != 0 ? byValue : Long.compare(ties[a], ties[b]);
        return byTie != 0 ? byTie : Integer.compare(a, b);
    }

    private void sink(int from) {
        int at = from;
        int row = heap[at];
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && compare(heap[child + 1], heap[child], values, ties) < 0) {
                child++;
            }
            if (compare(row, heap[child], values, ties) <= 0) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = row;
    }
}
