package org.openaeo.engine.strategy;

import org.openaeo.engine.declaration.Dictionary;

/**
 * Rows as points: two declarations lie near each other where the trees put them into the same leaves.
 *
 * <p>A row's leaves, one in each tree, are a long vector of zeros and ones; it is folded into {@value #WIDTH} numbers
 * by feature hashing with signs, which keeps inner products right on average (Weinberger, Dasgupta, Langford, Smola,
 * Attenberg: "Feature Hashing for Large Scale Multitask Learning", ICML 2009). Vectors have length about one. It takes
 * the place of the neural embeddings of the published strategies.
 */
final class LeafEmbedding {
    static final int WIDTH = 32;

    private final float[] points;

    private LeafEmbedding(float[] points) {
        this.points = points;
    }

    static LeafEmbedding of(LeafTable table) {
        float[] points = new float[Math.multiplyExact(table.rows(), WIDTH)];
        float unit = (float) (1 / Math.sqrt(table.trees() * (double) WIDTH));
        for (int row = 0; row < table.rows(); row++) {
            for (int tree = 0; tree < table.trees(); tree++) {
                long bits = Dictionary.combine(tree + 1, table.leaf(row, tree));
                for (int at = 0; at < WIDTH; at++) {
                    points[row * WIDTH + at] += (bits >>> at & 1) == 0 ? unit : -unit;
                }
            }
        }
        return new LeafEmbedding(points);
    }

    /** The squared distance between two rows' points, each stretched by a factor. */
    double squaredDistance(int a, double scaleA, int b, double scaleB) {
        double sum = 0;
        for (int at = 0; at < WIDTH; at++) {
            double gap = scaleA * points[a * WIDTH + at] - scaleB * points[b * WIDTH + at];
            sum += gap * gap;
        }
        return sum;
    }

    double coordinate(int row, int at) {
        return points[row * WIDTH + at];
    }
}
