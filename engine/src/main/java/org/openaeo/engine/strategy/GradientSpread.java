package org.openaeo.engine.strategy;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

/**
 * Rows that would teach the model most and are unlike each other: BADGE, and bATE, which also weighs revenue.
 *
 * <p>Each row is a point: its place in the trees' leaves ({@link LeafEmbedding}) stretched by how far the model's
 * parameters would move if its likelier label were true, min(p, 1 - p). Points are then drawn by the seeding of
 * k-means++ (Arthur, Vassilvitskii, SODA 2007): each next one with a probability in proportion to its squared distance
 * from the nearest drawn before. Certain rows lie near the origin and near each other, so they are seldom drawn; of
 * many alike, one is enough.
 *
 * <p>Here the first point too is drawn by its squared length, not taken as the longest, so that an order owes nothing
 * to the first row of a file. Batches that are too large for the arithmetic are thinned at random first.
 */
final class GradientSpread implements Strategy {
    /** Distances that may be computed in one batch, about a second's worth. */
    private static final long MOST_DISTANCES = 30_000_000L;

    private static final double SLOPE = 1.8;

    private final ToDoubleBiFunction<Batch, Integer> stretch;

    private GradientSpread(ToDoubleBiFunction<Batch, Integer> stretch) {
        this.stretch = stretch;
    }

    static Strategy badge() {
        return new GradientSpread((batch, row) -> doubt(batch, row));
    }

    /** Stretched besides by 1 - 1.8 |p - 1/2| and by the logarithm of the expected revenue. */
    static Strategy bate() {
        return new GradientSpread((batch, row) -> doubt(batch, row)
                * (1 - SLOPE * Math.abs(Plainly.probability(batch, row) - 0.5))
                * Math.log(2 + batch.scores().expectedRevenue()[row]));
    }

    private static double doubt(Batch batch, int row) {
        double p = Plainly.probability(batch, row);
        return batch.multipliers()[row] > 0 ? Math.min(p, 1 - p) : 0;
    }

    @Override
    public Order order(Batch batch) {
        double[] stretches = new double[batch.size()];
        Arrays.setAll(stretches, row -> stretch.applyAsDouble(batch, row));
        int[] all = Rankings.highestFirst(stretches, batch.seed());
        int drawn = Math.min(batch.budget(), all.length);
        int[] candidates = thinned(all, drawn, batch.seed());
        int[] chosen = seeded(batch, candidates, stretches, drawn);
        return Order.exploring(followedBy(chosen, all, batch.size()));
    }

    private static int[] thinned(int[] rows, int drawn, long seed) {
        long most = Math.max(2L * drawn, MOST_DISTANCES / Math.max(1, drawn));
        if (rows.length <= most) {
            return rows;
        }
        int[] order = Chance.of(seed, "thinned").shuffled(rows.length);
        int[] kept = Arrays.copyOf(order, (int) most);
        Arrays.sort(kept);
        return Arrays.stream(kept).map(at -> rows[at]).toArray();
    }

    private static int[] seeded(Batch batch, int[] candidates, double[] stretches, int drawn) {
        LeafEmbedding points = LeafEmbedding.of(batch.leaves().get());
        Chance chance = Chance.of(batch.seed(), "spread");
        double[] nearest = new double[candidates.length];
        for (int at = 0; at < candidates.length; at++) {
            nearest[at] = stretches[candidates[at]] * stretches[candidates[at]];
        }
        int[] chosen = new int[drawn];
        int count = 0;
        while (count < drawn) {
            int at = byWeight(nearest, chance.uniform());
            if (at < 0) {
                break;
            }
            int row = candidates[at];
            chosen[count++] = row;
            nearest[at] = 0;
            for (int other = 0; other < candidates.length; other++) {
                if (nearest[other] > 0) {
                    int beside = candidates[other];
                    double distance = points.squaredDistance(row, stretches[row], beside, stretches[beside]);
                    nearest[other] = count == 1 ? distance : Math.min(nearest[other], distance);
                }
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    /** A place drawn in proportion to weights, or -1 where all are zero. */
    private static int byWeight(double[] weights, double uniform) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        if (!(sum > 0)) {
            return -1;
        }
        double spot = uniform * sum;
        int last = -1;
        for (int at = 0; at < weights.length; at++) {
            if (weights[at] > 0) {
                last = at;
                spot -= weights[at];
                if (spot < 0) {
                    return at;
                }
            }
        }
        return last;
    }

    /** The chosen, then all others in their order. */
    static int[] followedBy(int[] chosen, int[] all, int size) {
        boolean[] taken = new boolean[size];
        int[] rows = Arrays.copyOf(chosen, all.length);
        for (int row : chosen) {
            taken[row] = true;
        }
        int next = chosen.length;
        for (int row : all) {
            if (!taken[row]) {
                rows[next++] = row;
            }
        }
        return rows;
    }
}
