package org.openaeo.engine.model;

import java.util.Arrays;

import org.openaeo.engine.model.BoosterTraining.Rows;

/** The latest labelled rows with the features they were scored by; beyond the most that fit, the oldest go. */
final class LabelledMemory {
    private static final int START = 1024;

    private final int width;
    private final int most;
    private float[] features;
    private boolean[] irregular;
    private float[] revenue;
    private int next;
    private int size;

    LabelledMemory(int width, int most) {
        this.width = width;
        this.most = most;
        int capacity = Math.min(START, most);
        features = new float[capacity * width];
        irregular = new boolean[capacity];
        revenue = new float[capacity];
    }

    int size() {
        return size;
    }

    /** @param recovered revenue; {@code NaN} where the row is conform or it is not known */
    void add(float[] from, int offset, boolean wasIrregular, double recovered) {
        if (size == irregular.length && size < most) {
            grow();
        }
        System.arraycopy(from, offset, features, next * width, width);
        irregular[next] = wasIrregular;
        revenue[next] = (float) recovered;
        next = (next + 1) % irregular.length;
        size = Math.min(size + 1, irregular.length);
    }

    int irregular() {
        int count = 0;
        for (int at = 0; at < size; at++) {
            count += irregular[at] ? 1 : 0;
        }
        return count;
    }

    /** Rows from one age to another (0 is the oldest) with 1 for irregular. */
    Rows labelled(int from, int to) {
        float[] out = new float[Math.multiplyExact(to - from, width)];
        float[] targets = new float[to - from];
        for (int age = from; age < to; age++) {
            int at = place(age);
            System.arraycopy(features, at * width, out, (age - from) * width, width);
            targets[age - from] = irregular[at] ? 1 : 0;
        }
        return new Rows(out, width, targets);
    }

    /** The irregular rows whose revenue is known, with the logarithm of one plus it. */
    Rows revenues() {
        int count = 0;
        for (int at = 0; at < size; at++) {
            count += revenue[at] >= 0 ? 1 : 0;
        }
        float[] out = new float[Math.multiplyExact(count, width)];
        float[] targets = new float[count];
        int to = 0;
        for (int age = 0; age < size; age++) {
            int at = place(age);
            if (revenue[at] >= 0) {
                System.arraycopy(features, at * width, out, to * width, width);
                targets[to++] = (float) Math.log1p(revenue[at]);
            }
        }
        return new Rows(out, width, targets);
    }

    private int place(int age) {
        return size < irregular.length ? age : (next + age) % size;
    }

    private void grow() {
        int capacity = (int) Math.min(most, irregular.length * 2L);
        features = Arrays.copyOf(features, Math.multiplyExact(capacity, width));
        irregular = Arrays.copyOf(irregular, capacity);
        revenue = Arrays.copyOf(revenue, capacity);
        next = size;
    }
}
