package org.openaeo.engine.laboratory;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import org.openaeo.engine.drift.LeafShift;
import org.openaeo.engine.model.RollingLearner;

/** Compares each week with the four before it, by samples of their features. */
final class DriftWatch {
    private static final int WEEKS = 4;
    private static final int SAMPLE = 400;

    private final int width;
    private final Deque<float[]> recent = new ArrayDeque<>();

    DriftWatch(int width) {
        this.width = width;
    }

    /** How far the week's rows lie from those before; {@code NaN} until there are enough. */
    double watch(RollingLearner learner, float[] features) {
        double shift = Double.NaN;
        if (recent.size() == WEEKS && learner.trees() > 0) {
            shift = LeafShift.of(
                    learner.trees(), learner.leaves(joined()), learner.leaves(sample(features, SAMPLE * WEEKS)));
        }
        recent.addLast(sample(features, SAMPLE));
        if (recent.size() > WEEKS) {
            recent.removeFirst();
        }
        return shift;
    }

    /** Rows at even distances. */
    private float[] sample(float[] features, int most) {
        int rows = features.length / width;
        int taken = Math.min(rows, most);
        float[] sample = new float[taken * width];
        for (int at = 0; at < taken; at++) {
            int row = (int) ((long) at * rows / taken);
            System.arraycopy(features, row * width, sample, at * width, width);
        }
        return sample;
    }

    private float[] joined() {
        float[] joined = new float[recent.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : recent) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return Arrays.copyOf(joined, at);
    }
}
