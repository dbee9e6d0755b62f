package org.openaeo.engine.model;

import java.util.Arrays;

/**
 * Exact Shapley values of {@link Trees} with the path-dependent background (Lundberg, Erion, Lee: "Consistent
 * Individualized Feature Attribution for Tree Ensembles", 2018, algorithm 2).
 *
 * <p>Walking from a tree's root to each leaf it keeps, for the distinct features met on the way, the share of the
 * training rows that would have followed where the feature is unknown ({@code zero}), whether this row follows where
 * it is known ({@code follows}), and the summed permutation weights of all subsets by their size. At the leaf each
 * feature is taken out again in turn to get its share of the leaf's weight. Features that this row does not follow all
 * get the same share, which is computed once (Yang: "Fast TreeSHAP", 2021).
 *
 * <p>Not safe for concurrent use: holds scratch space.
 */
final class TreeShap {
    private final Trees trees;
    private final double base;
    /** For each node but the roots, the share of its parent's training rows that went to it. */
    private final double[] passed;
    /** One divided by the index. */
    private final double[] inverse;

    private final int[] feature;
    private final double[] zero;
    private final boolean[] follows;
    private final double[] weight;

    TreeShap(Trees trees) {
        this.trees = trees;
        passed = new double[trees.nodes()];
        int depth = 0;
        double mean = trees.base();
        for (int root : trees.roots()) {
            depth = Math.max(depth, depth(root));
            mean += mean(root);
        }
        base = mean;
        int levels = depth + 2;
        inverse = new double[levels + 1];
        Arrays.setAll(inverse, at -> 1.0 / at);
        int room = levels * (levels + 1) / 2 + levels;
        feature = new int[room];
        zero = new double[room];
        follows = new boolean[room];
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
            walk(root, row, contributions, 0, 0, 1, true, -1);
        }
        return contributions;
    }

    private void walk(
            int node, float[] row, double[] out, int parent, int length, double zeroShare, boolean followed, int by) {
        int path = parent + length;
        System.arraycopy(feature, parent, feature, path, length);
        System.arraycopy(zero, parent, zero, path, length);
        System.arraycopy(follows, parent, follows, path, length);
        System.arraycopy(weight, parent, weight, path, length);
        extend(path, length, zeroShare, followed, by);
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
        boolean followedBefore = true;
        int met = find(path, last, tested);
        if (met > 0) {
            zeroBefore = zero[path + met];
            followedBefore = follows[path + met];
            unwind(path, last, met);
            last--;
        }
        walk(hot, row, out, path, last + 1, passed[hot] * zeroBefore, followedBefore, tested);
        walk(cold, row, out, path, last + 1, passed[cold] * zeroBefore, false, tested);
    }

    private int find(int path, int last, int tested) {
        for (int at = 1; at <= last; at++) {
            if (feature[path + at] == tested) {
                return at;
            }
        }
        return 0;
    }

    private void extend(int path, int length, double zeroShare, boolean followed, int by) {
        feature[path + length] = by;
        zero[path + length] = zeroShare;
        follows[path + length] = followed;
        weight[path + length] = length == 0 ? 1 : 0;
        double scale = inverse[length + 1];
        for (int at = length - 1; at >= 0; at--) {
            double part = weight[path + at] * scale;
            if (followed) {
                weight[path + at + 1] += part * (at + 1);
            }
            weight[path + at] = part * zeroShare * (length - at);
        }
    }

    private void unwind(int path, int last, int out) {
        double zeroShare = zero[path + out];
        if (follows[path + out]) {
            double lost = zeroShare * inverse[last + 1];
            double next = weight[path + last];
            for (int at = last - 1; at >= 0; at--) {
                double before = weight[path + at];
                double taken = next * (last + 1) * inverse[at + 1];
                weight[path + at] = taken;
                next = before - taken * lost * (last - at);
            }
        } else if (zeroShare != 0) {
            double gain = (last + 1) / zeroShare;
            for (int at = last - 1; at >= 0; at--) {
                weight[path + at] *= gain * inverse[last - at];
            }
        }
        for (int at = out; at < last; at++) {
            feature[path + at] = feature[path + at + 1];
            zero[path + at] = zero[path + at + 1];
            follows[path + at] = follows[path + at + 1];
        }
    }

    private void share(int path, int last, double leafWeight, double[] out) {
        double ofOthers = -leafWeight * unwoundOfOthers(path, last);
        for (int at = 1; at <= last; at++) {
            double zeroShare = zero[path + at];
            if (follows[path + at]) {
                out[feature[path + at]] += unwound(path, last, zeroShare) * (1 - zeroShare) * leafWeight;
            } else if (zeroShare != 0) {
                out[feature[path + at]] += ofOthers;
            }
        }
    }

    /** The weights' sum without a feature that the row follows. */
    private double unwound(int path, int last, double zeroShare) {
        double lost = zeroShare * inverse[last + 1];
        double next = weight[path + last];
        double total = 0;
        for (int at = last - 1; at >= 0; at--) {
            double taken = next * (last + 1) * inverse[at + 1];
            total += taken;
            next = weight[path + at] - taken * lost * (last - at);
        }
        return total;
    }

    /** The weights' sum without a feature that the row does not follow, times that feature's {@code zero}. */
    private double unwoundOfOthers(int path, int last) {
        double total = 0;
        for (int at = last - 1; at >= 0; at--) {
            total += weight[path + at] * inverse[last - at];
        }
        return total * (last + 1);
    }

    private int depth(int node) {
        if (trees.split()[node] < 0) {
            return 0;
        }
        int left = trees.left()[node];
        return 1 + Math.max(depth(left), depth(left + 1));
    }

    /** The mean of the leaves under a node; notes on the way what passed. */
    private double mean(int node) {
        if (trees.split()[node] < 0) {
            return trees.number()[node];
        }
        int left = trees.left()[node];
        passed[left] = share(left, left + 1);
        passed[left + 1] = share(left + 1, left);
        return passed[left] * mean(left) + passed[left + 1] * mean(left + 1);
    }

    /** The share of the training rows that went to a child rather than to the other; half where neither had any. */
    private double share(int child, int other) {
        double both = (double) trees.cover()[child] + trees.cover()[other];
        return both > 0 ? trees.cover()[child] / both : 0.5;
    }
}
