package org.openaeo.engine.drift;

/**
 * How differently two sets of declarations spread over the leaves of a model's trees.
 *
 * <p>For each tree it is the total variation distance of the two spreads (half the sum of the absolute differences of
 * the leaves' shares), which lies between 0 and 1 whatever the features; the mean over trees is taken. It takes the
 * place of the distance of embeddings in adaptive selection (Mai and others, ICDM Workshops 2021), without its draws.
 * Two samples of the same trade differ by chance as well; that much is estimated on the halves of the first and
 * taken off.
 */
public final class LeafShift {
    private LeafShift() {}

    /**
     * @param trees how many
     * @param before row by row the leaf's number in each tree, below 2^15
     * @param now the same of the later set
     * @return 0 (no more than chance) to 1; {@code NaN} where either set has fewer than 20 rows
     */
    public static double of(int trees, short[] before, short[] now) {
        int rowsBefore = before.length / trees;
        int rowsNow = now.length / trees;
        if (rowsBefore < 20 || rowsNow < 20) {
            return Double.NaN;
        }
        double shift = 0;
        double chance = 0;
        int largest = largest(before, now);
        for (int tree = 0; tree < trees; tree++) {
            double[] all = shares(trees, before, tree, 0, 1, largest);
            shift += distance(all, shares(trees, now, tree, 0, 1, largest));
            chance += distance(shares(trees, before, tree, 0, 2, largest), shares(trees, before, tree, 1, 2, largest));
        }
        // Halves differ by more than the whole differs from another set of its size.
        double sizes = Math.sqrt((1.0 / rowsBefore + 1.0 / rowsNow) / (4.0 / rowsBefore));
        return Math.max(0, (shift - chance * sizes) / trees);
    }

    private static double[] shares(int trees, short[] leaves, int tree, int from, int step, int largest) {
        double[] shares = new double[largest + 1];
        int rows = leaves.length / trees;
        int counted = 0;
        for (int row = from; row < rows; row += step) {
            shares[leaves[row * trees + tree]]++;
            counted++;
        }
        for (int leaf = 0; leaf < shares.length; leaf++) {
            shares[leaf] /= counted;
        }
        return shares;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int leaf = 0; leaf < a.length; leaf++) {
            sum += Math.abs(a[leaf] - b[leaf]);
        }
        return sum / 2;
    }

    private static int largest(short[] a, short[] b) {
        int largest = 0;
        for (short leaf : a) {
            largest = Math.max(largest, leaf);
        }
        for (short leaf : b) {
            largest = Math.max(largest, leaf);
        }
        return largest;
    }
}
