package org.openaeo.engine.profile;

import java.util.Arrays;

/**
 * Sums keyed by 64-bit hashes: an open-addressing map from a key to a row of doubles, and to the first and last day.
 *
 * <p>Keys are hashes of codes and already well mixed, so a slot is found from their low bits by linear probing. Key 0
 * is not allowed. Not safe for concurrent writing; safe for concurrent reading.
 */
final class SumTable {
    static final int ABSENT = -1;

    private final int width;
    private final boolean keepsDays;
    private int size;
    private long[] keys;
    private double[] sums;
    private int[] firstDays;
    private int[] lastDays;

    SumTable(int width, boolean keepsDays) {
        this(width, keepsDays, 16);
    }

    private SumTable(int width, boolean keepsDays, int capacity) {
        this.width = width;
        this.keepsDays = keepsDays;
        keys = new long[capacity];
        sums = new double[Math.multiplyExact(capacity, width)];
        firstDays = new int[keepsDays ? capacity : 0];
        lastDays = new int[keepsDays ? capacity : 0];
    }

    /** A table with room for the given number of keys. */
    static SumTable withRoomFor(int width, boolean keepsDays, int size) {
        int capacity = 16;
        while (capacity * 3L < size * 4L) {
            capacity = Math.multiplyExact(capacity, 2);
        }
        return new SumTable(width, keepsDays, capacity);
    }

    int size() {
        return size;
    }

    int width() {
        return width;
    }

    boolean keepsDays() {
        return keepsDays;
    }

    /** The slot of the key, or {@link #ABSENT}. */
    int find(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != key) {
            if (keys[slot] == 0) {
                return ABSENT;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The slot of the key, which is given one where it has none; slots hold until the next new key. */
    int slot(long key) {
        int slot = free(key);
        if (keys[slot] == key) {
            return slot;
        }
        if ((size + 1) * 4L > keys.length * 3L) {
            grow();
            slot = free(key);
        }
        keys[slot] = key;
        size++;
        if (keepsDays) {
            firstDays[slot] = Integer.MAX_VALUE;
            lastDays[slot] = Integer.MIN_VALUE;
        }
        return slot;
    }

    double sum(int slot, int column) {
        return sums[slot * width + column];
    }

    void add(int slot, int column, double amount) {
        sums[slot * width + column] += amount;
    }

    int firstDay(int slot) {
        return firstDays[slot];
    }

    int lastDay(int slot) {
        return lastDays[slot];
    }

    void seen(int slot, int firstDay, int lastDay) {
        firstDays[slot] = Math.min(firstDays[slot], firstDay);
        lastDays[slot] = Math.max(lastDays[slot], lastDay);
    }

    void merge(SumTable other) {
        for (int from = 0; from < other.keys.length; from++) {
            if (other.keys[from] != 0) {
                int to = slot(other.keys[from]);
                for (int column = 0; column < width; column++) {
                    add(to, column, other.sum(from, column));
                }
                if (keepsDays) {
                    seen(to, other.firstDays[from], other.lastDays[from]);
                }
            }
        }
    }

    SumTable copy() {
        SumTable copy = new SumTable(width, keepsDays, 0);
        copy.size = size;
        copy.keys = keys.clone();
        copy.sums = sums.clone();
        copy.firstDays = firstDays.clone();
        copy.lastDays = lastDays.clone();
        return copy;
    }

    /** All keys in ascending order: the order in which tables are written, whatever order they were built in. */
    long[] sortedKeys() {
        long[] sorted = new long[size];
        int at = 0;
        for (long key : keys) {
            if (key != 0) {
                sorted[at++] = key;
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private int free(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != key && keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        SumTable larger = new SumTable(width, keepsDays, Math.multiplyExact(keys.length, 2));
        for (int from = 0; from < keys.length; from++) {
            if (keys[from] != 0) {
                int to = larger.free(keys[from]);
                larger.keys[to] = keys[from];
                System.arraycopy(sums, from * width, larger.sums, to * width, width);
                if (keepsDays) {
                    larger.firstDays[to] = firstDays[from];
                    larger.lastDays[to] = lastDays[from];
                }
            }
        }
        keys = larger.keys;
        sums = larger.sums;
        firstDays = larger.firstDays;
        lastDays = larger.lastDays;
    }
}
