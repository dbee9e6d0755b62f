package org.openaeo.engine.simulation;

import java.util.Arrays;

/** A choice among numbered things by weight, in constant time: Walker's alias method as put by Vose. */
final class WeightedChoice {
    private final double[] keep;
    private final int[] alias;

    /** @param weights not negative, with a positive sum */
    WeightedChoice(double[] weights) {
        int size = weights.length;
        double sum = Arrays.stream(weights).sum();
        if (!(sum > 0)) {
            throw new IllegalArgumentException("nothing to choose from");
        }
        keep = new double[size];
        alias = new int[size];
        int[] small = new int[size];
        int[] large = new int[size];
        int smalls = 0;
        int larges = 0;
        for (int at = 0; at < size; at++) {
            keep[at] = weights[at] * size / sum;
            alias[at] = at;
            if (keep[at] < 1) {
                small[smalls++] = at;
            } else {
                large[larges++] = at;
            }
        }
        while (smalls > 0 && larges > 0) {
            int less = small[--smalls];
            int more = large[larges - 1];
            alias[less] = more;
            keep[more] -= 1 - keep[less];
            if (keep[more] < 1) {
                larges--;
                small[smalls++] = more;
            }
        }
        while (larges > 0) {
            keep[large[--larges]] = 1;
        }
        while (smalls > 0) {
            keep[small[--smalls]] = 1;
        }
    }

    int draw(Draws draws) {
        double spot = draws.uniform() * keep.length;
        int at = (int) spot;
        return spot - at < keep[at] ? at : alias[at];
    }
}
