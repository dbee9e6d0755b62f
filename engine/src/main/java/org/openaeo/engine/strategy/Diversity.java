package org.openaeo.engine.strategy;

import java.util.Arrays;

/**
 * Promising rows that are unlike each other: the best rows, several times as many as wanted, are put into as many
 * groups as are wanted by k-means over their places in the trees' leaves, and of each group the row nearest to the
 * middle is taken.
 */
final class Diversity implements Strategy {
    private static final int SHORTLIST = 5;
    private static final int ROUNDS = 6;
    private static final int WIDTH = LeafEmbedding.WIDTH;

    @Override
    public Order order(Batch batch) {
        double[] values = new double[batch.size()];
        Arrays.setAll(values, row -> batch.multipliers()[row] * Plainly.probability(batch, row));
        int[] all = Rankings.highestFirst(values, batch.seed());
        int wanted = Math.min(batch.budget(), all.length);
        int[] shortlist = Arrays.copyOf(all, (int) Math.min(all.length, (long) SHORTLIST * wanted));
        int[] chosen = wanted == 0 ? shortlist : nearestToMiddles(batch, shortlist, wanted);
        return Order.exploring(GradientSpread.followedBy(chosen, all, batch.size()));
    }

    private static int[] nearestToMiddles(Batch batch, int[] rows, int groups) {
        LeafEmbedding points = LeafEmbedding.of(batch.leaves().get());
        double[][] middles = new double[groups][WIDTH];
        int[] start = Chance.of(batch.seed(), "middles").shuffled(rows.length);
        for (int group = 0; group < groups; group++) {
            for (int at = 0; at < WIDTH; at++) {
                middles[group][at] = points.coordinate(rows[start[group]], at);
            }
        }
        int[] groupOf = new int[rows.length];
        for (int round = 0; round < ROUNDS; round++) {
            assign(points, rows, middles, groupOf);
            move(points, rows, middles, groupOf);
        }
        return nearest(points, rows, middles, groupOf);
    }

    private static void assign(LeafEmbedding points, int[] rows, double[][] middles, int[] groupOf) {
        for (int at = 0; at < rows.length; at++) {
            double least = Double.POSITIVE_INFINITY;
            for (int group = 0; group < middles.length; group++) {
                double distance = distance(points, rows[at], middles[group]);
                if (distance < least) {
                    least = distance;
                    groupOf[at] = group;
                }
            }
        }
    }

    private static void move(LeafEmbedding points, int[] rows, double[][] middles, int[] groupOf) {
        int[] sizes = new int[middles.length];
        double[][] sums = new double[middles.length][WIDTH];
        for (int at = 0; at < rows.length; at++) {
            sizes[groupOf[at]]++;
            for (int coordinate = 0; coordinate < WIDTH; coordinate++) {
                sums[groupOf[at]][coordinate] += points.coordinate(rows[at], coordinate);
            }
        }
        for (int group = 0; group < middles.length; group++) {
            for (int coordinate = 0; coordinate < WIDTH && sizes[group] > 0; coordinate++) {
                middles[group][coordinate] = sums[group][coordinate] / sizes[group];
            }
        }
    }

    /** Of each group that has a row, the row nearest to its middle; in the order of the shortlist. */
    private static int[] nearest(LeafEmbedding points, int[] rows, double[][] middles, int[] groupOf) {
        int[] best = new int[middles.length];
        Arrays.fill(best, -1);
        for (int at = 0; at < rows.length; at++) {
            int held = best[groupOf[at]];
            if (held < 0
                    || distance(points, rows[at], middles[groupOf[at]])
                            < distance(points, rows[held], middles[groupOf[at]])) {
                best[groupOf[at]] = at;
            }
        }
        return Arrays.stream(best)
                .filter(at -> at >= 0)
                .sorted()
                .map(at -> rows[at])
                .toArray();
    }

    private static double distance(LeafEmbedding points, int row, double[] middle) {
        double sum = 0;
        for (int at = 0; at < WIDTH; at++) {
            double gap = points.coordinate(row, at) - middle[at];
            sum += gap * gap;
        }
        return sum;
    }
}
