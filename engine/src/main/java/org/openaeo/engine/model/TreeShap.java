package org.openaeo.engine.model;

/**
 * Exact Shapley values of {@link Trees} with the path-dependent background (Lundberg, Erion, Lee: "Consistent
 * Individualized Feature Attribution for Tree Ensembles", 2018, algorithm 2).
 *
 * <p>Walking from a tree's root to each leaf it keeps, for the distinct features met on the way, the share of the
 * training rows that would have followed where the feature is unknown ({@code zero}), whether this row follows where
 * it is known ({@code one}), and the summed permutation weights of all subsets by their size. At the leaf each feature
 * is taken out again in turn to get its share of the leaf's weight.
 *
 * <p>Not safe for concurrent use: holds scratch space.
 */
final class TreeShap {
    private final Trees trees;
    private final double base;
    private final int[] feature;
    private final double[] zero;
    private final double[] one;
    private final double[] weight;

    TreeShap(Trees trees) {
        this.trees = trees;
        int depth = 0;
        double mean = trees.base();
        for (int root : trees.roots()) {
            depth = Math.max(depth, depth(root));
            mean += mean(root);
        }
        base = mean;
        int levels = depth + 2;
        int room = levels * (levels + 1) / 2 + levels;
        feature = new int[room];
        zero = new double[room];
        one = new double[room];
        weight = new double[room];
    }

    /** The mean margin over the training rows, from which contributions count. */
    double base() {
        return base;
    }

    /** Each feature's contribution to the margin of the row; together with {@link #base} they make up the margin. */
    double[] contributions(float[] row) {
        double[] contributions = new double[trees.features()];
        for (int root : trees.roots()) {
            walk(root, row, contributions, 0, 0, 1, 1, -1);
        }
        return contributions;
    }

    private void walk(
            int node, float[] row, double[] out, int parent, int length, double zeroShare, double oneShare, int by) {
        int path = parent + length;
        System.arraycopy(feature, parent, feature, path, length);
        System.arraycopy(zero, parent, zero, path, length);
        System.arraycopy(one, parent, one, path, length);
        System.arraycopy(weight, parent, weight, path, length);
        extend(path, length, zeroShare, oneShare, by);
        int last = length;
        int splitBy = trees.split()[node];
        if (splitBy < 0) {
            share(path, last, trees.number()[node], out);
            return;
        }
        int tested = splitBy >>> 1;
        int left = trees.left()[node];
        int hot = left + (trees.goesLeft(node, row[tested]) ? 0 : 1);
        int cold = left + (left + 1 - hot);
        double zeroBefore = 1;
        double oneBefore = 1;
        int met = find(path, last, tested);
        if (met > 0) {
            zeroBefore = zero[path + met];
            oneBefore = one[path + met];
            unwind(path, last, met);
            last--;
        }
        double hotShare = share(hot, cold) * zeroBefore;
        double coldShare = share(cold, hot) * zeroBefore;
        walk(hot, row, out, path, last + 1, hotShare, oneBefore, tested);
        walk(cold, row, out, path, last + 1, coldShare, 0, tested);
    }

    private int find(int path, int last, int tested) {
        for (int at = 1; at <= last; at++) {
            if (feature[path + at] == tested) {
                return at;
            }
        }
        return 0;
    }

    private void extend(int path, int length, double zeroShare, double oneShare, int by) {
        feature[path + length] = by;
        zero[path + length] = zeroShare;
        one[path + length] = oneShare;
        weight[path + length] = length == 0 ? 1 : 0;
        for (int at = length - 1; at >= 0; at--) {
            weight[path + at + 1] += oneShare * weight[path + at] * (at + 1) / (length + 1);
            weight[path + at] = zeroShare * weight[path + at] * (length - at) / (length + 1);
        }
    }

    private void unwind(int path, int last, int out) {
        double oneShare = one[path + out];
        double zeroShare = zero[path + out];
        double next = weight[path + last];
        for (int at = last - 1; at >= 0; at--) {
            if (oneShare != 0) {
                double before = weight[path + at];
                weight[path + at] = next * (last + 1) / ((at + 1) * oneShare);
                next = before - weight[path + at] * zeroShare * (last - at) / (last + 1);
            } else if (zeroShare != 0) {
                weight[path + at] = weight[path + at] * (last + 1) / (zeroShare * (last - at));
            }
        }
        for (int at = out; at < last; at++) {
            feature[path + at] = feature[path + at + 1];
            zero[path + at] = zero[path + at + 1];
            one[path + at] = one[path + at + 1];
        }
    }

    private void share(int path, int last, double leafWeight, double[] out) {
        for (int at = 1; at <= last; at++) {
            double without = unwoundSum(path, last, at);
            out[feature[path + at]] += without * (one[path + at] - zero[path + at]) * leafWeight;
        }
    }

    private double unwoundSum(int path, int last, int out) {
        double oneShare = one[path + out];
        double zeroShare = zero[path + out];
        double next = weight[path + last];
        double total = 0;
        for (int at = last - 1; at >= 0; at--) {
            if (oneShare != 0) {
                double taken = next * (last + 1) / ((at + 1) * oneShare);
                total += taken;
                next = weight[path + at] - taken * zeroShare * (last - at) / (last + 1);
            } else if (zeroShare != 0) {
                total += weight[path + at] / zeroShare * (last + 1) / (last - at);
            }
        }
        return total;
    }

    private int depth(int node) {
        if (trees.split()[node] < 0) {
            return 0;
        }
        int left = trees.left()[node];
        return 1 + Math.max(depth(left), depth(left + 1));
    }

    private double mean(int node) {
        if (trees.split()[node] < 0) {
            return trees.number()[node];
        }
        int left = trees.left()[node];
        return share(left, left + 1) * mean(left) + share(left + 1, left) * mean(left + 1);
    }

    /** The share of the training rows that went to a child rather than to the other; half where neither had any. */
    private double share(int child, int other) {
        double both = (double) trees.cover()[child] + trees.cover()[other];
        return both > 0 ? trees.cover()[child] / both : 0.5;
    }
}
