package org.openaeo.engine.model;

/**
 * Boosted regression trees flattened into primitive arrays: the scorer.
 *
 * <p>Both children of a node stand side by side, the right one after the left. A node's {@code split} holds the
 * feature's number doubled, plus one where missing values go left; leaves hold {@link #LEAF}. {@code number} is an
 * inner node's threshold (smaller values go left) or a leaf's weight. {@code cover} is the weight of the training
 * rows that passed a node, which path-dependent Shapley values need.
 *
 * <p>Sums run in single precision in the order of the trees, as the training library's do, so that margins agree to
 * the last bit. Immutable; the arrays must not be written to.
 *
 * @param features how many features a row has
 * @param base the margin before the first tree
 * @param roots where each tree's root stands
 */
record Trees(int features, float base, int[] roots, int[] split, float[] number, int[] left, float[] cover) {
    static final int LEAF = -1;

    int count() {
        return roots.length;
    }

    int nodes() {
        return split.length;
    }

    /** The raw margin of the row whose features begin at {@code offset}. */
    float margin(float[] rows, int offset) {
        float sum = base;
        for (int root : roots) {
            sum += number[leaf(root, rows, offset)];
        }
        return sum;
    }

    /** The raw margins of all rows. */
    float[] margins(EncodedRows rows) {
        float[] margins = new float[rows.size()];
        for (int row = 0; row < margins.length; row++) {
            margins[row] = margin(rows.features(), row * rows.width());
        }
        return margins;
    }

    /** The leaf in which the row ends. */
    int leaf(int root, float[] rows, int offset) {
        int node = root;
        int splitBy = split[node];
        while (splitBy >= 0) {
            node = left[node] + (goesLeft(node, rows[offset + (splitBy >>> 1)]) ? 0 : 1);
            splitBy = split[node];
        }
        return node;
    }

    boolean goesLeft(int node, float value) {
        return value < number[node] || (Float.isNaN(value) && (split[node] & 1) != 0);
    }
}
