package org.openaeo.engine.metrics;

import java.util.Arrays;

/**
 * Labelled declarations in the order in which a score would have them inspected.
 *
 * <p>Equal scores stand in the order of their tie-breakers, so that the same data rank the same way wherever the rows
 * came from; AUC and average precision treat equal scores as one step and do not depend on it.
 */
public final class LabelledRanking {
    private final double[] scores;
    private final boolean[] irregular;
    private final double[] revenue;
    private final int[] order;
    private final long irregulars;
    private final double totalRevenue;

    /**
     * @param scores the higher, the sooner inspected
     * @param irregular which are
     * @param revenue what inspecting it recovers; counted for irregular rows only, {@code NaN} counts as 0
     * @param tieBreakers any fixed number of each row, for example a hash of its id
     */
    public LabelledRanking(double[] scores, boolean[] irregular, double[] revenue, long[] tieBreakers) {
        this.scores = scores;
        this.irregular = irregular;
        this.revenue = new double[scores.length];
        order = Sorting.descending(scores, tieBreakers);
        long count = 0;
        double sum = 0;
        for (int row = 0; row < scores.length; row++) {
            if (irregular[row]) {
                count++;
                this.revenue[row] = revenue[row] > 0 ? revenue[row] : 0;
                sum += this.revenue[row];
            }
        }
        irregulars = count;
        totalRevenue = sum;
    }

    public int size() {
        return scores.length;
    }

    public long irregulars() {
        return irregulars;
    }

    public double totalRevenue() {
        return totalRevenue;
    }

    /** Rows, from the first to inspect to the last. */
    public int[] order() {
        return order.clone();
    }

    /** How many rows the share makes: rounded down, yet at least one. */
    public int count(double share) {
        return (int) Math.min(scores.length, Math.max(1, Math.floor(scores.length * share + 1e-9)));
    }

    /** The share of irregular among the first {@code count}. */
    public double precision(int count) {
        return (double) found(count) / count;
    }

    /** The share of all irregular ones that is among the first {@code count}; {@code NaN} where there are none. */
    public double recall(int count) {
        return (double) found(count) / irregulars;
    }

    /** The share of all revenue that is among the first {@code count}; {@code NaN} where there is none. */
    public double revenueRecall(int count) {
        double sum = 0;
        for (int at = 0; at < count; at++) {
            sum += revenue[order[at]];
        }
        return sum / totalRevenue;
    }

    /** The chance that a random irregular row ranks above a random other one; {@code NaN} where one kind is absent. */
    public double auc() {
        double others = 0;
        double pairs = 0;
        double total = (double) irregulars * (scores.length - irregulars);
        int from = 0;
        double above = 0;
        while (from < order.length) {
            int to = endOfTie(from);
            long ties = found(from, to);
            others = (to - from) - ties;
            pairs += others * (above + ties / 2.0);
            above += ties;
            from = to;
        }
        return pairs / total;
    }

    /** The mean of precision over recall, equal scores taken as one step; {@code NaN} where nothing is irregular. */
    public double averagePrecision() {
        double sum = 0;
        long found = 0;
        int from = 0;
        while (from < order.length) {
            int to = endOfTie(from);
            long ties = found(from, to);
            found += ties;
            sum += ties * ((double) found / to);
            from = to;
        }
        return sum / irregulars;
    }

    private long found(int count) {
        return found(0, count);
    }

    private long found(int from, int to) {
        long found = 0;
        for (int at = from; at < to; at++) {
            found += irregular[order[at]] ? 1 : 0;
        }
        return found;
    }

    private int endOfTie(int from) {
        int to = from + 1;
        while (to < order.length && scores[order[to]] == scores[order[from]]) {
            to++;
        }
        return to;
    }

    /** Sorting of row numbers by primitive keys. */
    private static final class Sorting {
        static int[] descending(double[] scores, long[] tieBreakers) {
            Integer[] rows = new Integer[scores.length];
            Arrays.setAll(rows, row -> row);
            Arrays.sort(rows, (a, b) -> {
                int byScore = Double.compare(scores[b], scores[a]);
                return byScore != 0 ? byScore : Long.compare(tieBreakers[a], tieBreakers[b]);
            });
            return Arrays.stream(rows).mapToInt(Integer::intValue).toArray();
        }
    }
}
