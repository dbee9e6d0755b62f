package org.openaeo.engine.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.InspectionOutcome;

/**
 * The goods lines that a training window held, and how those that were inspected fared, without any fading.
 *
 * <p>A goods line is HS code, departure, origin, rate, tax type and net mass. Consignments repeat; whoever measures a
 * model must tell rows whose line it has met from rows whose line is new. A table of lines alone, with no model, is
 * also the least that any model must beat.
 */
public final class GoodsLines {
    private final long[] keys;
    private final int[] inspected;
    private final int[] irregular;
    private final double baseRate;

    private GoodsLines(long[] keys, int[] inspected, int[] irregular) {
        this.keys = keys;
        this.inspected = inspected;
        this.irregular = irregular;
        long labels = Arrays.stream(inspected).asLongStream().sum();
        baseRate = labels == 0
                ? 0
                : (double) Arrays.stream(irregular).asLongStream().sum() / labels;
    }

    public static GoodsLines of(Declarations history) {
        ProfileKeys rows = ProfileKeys.of(history);
        long[] all = new long[history.size()];
        for (int row = 0; row < all.length; row++) {
            all[row] = rows.goodsLine(row);
        }
        long[] keys = distinct(all);
        int[] inspected = new int[keys.length];
        int[] irregular = new int[keys.length];
        for (int row = 0; row < all.length; row++) {
            InspectionOutcome outcome = history.outcome(row);
            if (outcome.isLabel()) {
                int at = Arrays.binarySearch(keys, all[row]);
                inspected[at]++;
                irregular[at] += outcome == InspectionOutcome.IRREGULAR ? 1 : 0;
            }
        }
        return new GoodsLines(keys, inspected, irregular);
    }

    public int size() {
        return keys.length;
    }

    /** Whether the window held the line of the row. */
    public boolean holds(ProfileKeys rows, int row) {
        return Arrays.binarySearch(keys, rows.goodsLine(row)) >= 0;
    }

    /** The line's share of irregular, leaning on the window's with a weight of {@code strength} inspections. */
    public double rate(ProfileKeys rows, int row, double strength) {
        int at = Arrays.binarySearch(keys, rows.goodsLine(row));
        return at < 0 ? baseRate : (irregular[at] + strength * baseRate) / (inspected[at] + strength);
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(keys.length);
        long before = Long.MIN_VALUE;
        for (int at = 0; at < keys.length; at++) {
            out.writeLong(keys[at] - before);
            out.writeInt(inspected[at]);
            out.writeInt(irregular[at]);
            before = keys[at];
        }
    }

    /** @param available bytes at most left to read, so that a wrong count cannot claim memory */
    public static GoodsLines read(DataInput in, long available) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > available / 16) {
            throw new IOException("impossible number of goods lines: " + size);
        }
        long[] keys = new long[size];
        int[] inspected = new int[size];
        int[] irregular = new int[size];
        long before = Long.MIN_VALUE;
        for (int at = 0; at < size; at++) {
            keys[at] = before + in.readLong();
            inspected[at] = in.readInt();
            irregular[at] = in.readInt();
            if ((at > 0 && keys[at] <= before) || irregular[at] < 0 || irregular[at] > inspected[at]) {
                throw new IOException("goods lines out of order");
            }
            before = keys[at];
        }
        return new GoodsLines(keys, inspected, irregular);
    }

    private static long[] distinct(long[] keys) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int size = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (at == 0 || sorted[at] != sorted[at - 1]) {
                sorted[size++] = sorted[at];
            }
        }
        return Arrays.copyOf(sorted, size);
    }
}
