package org.openaeo.engine.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The baseline: declarations drawn uniformly from all there are, nobody exempt, and the chance each had.
 *
 * <p>Where an office has fewer hands than random picks fall on it, the surplus is dropped, not redrawn elsewhere, so
 * that the chance of each declaration stays known: the expected number kept at its office over the number there. With
 * picks {@code X} at an office hypergeometric and a limit {@code c}, that is {@code E[min(X, c)] / n}.
 */
final class RandomSample {
    private final SeededDraws draws;
    private final int rows;
    private final FairRounding size;

    /**
     * @param share of the capacity that is random
     * @param expectedCapacity before it was made whole
     */
    RandomSample(SeededDraws draws, int rows, double share, double expectedCapacity) {
        this.draws = draws;
        this.rows = rows;
        size = new FairRounding(share * expectedCapacity);
    }

    /** Draws that many rows, in the order of the draw. */
    List<Integer> draw(int count) {
        if (count == 0) {
            return List.of();
        }
        long[] priorities = draws.priorities("random");
        long[] sorted = priorities.clone();
        Arrays.sort(sorted);
        long last = sorted[count - 1];
        List<Integer> drawn = new ArrayList<>(count);
        for (int row = 0; row < rows; row++) {
            if (priorities[row] <= last) {
                drawn.add(row);
            }
        }
        drawn.sort(Comparator.comparingLong(row -> priorities[row]));
        return drawn.subList(0, count);
    }

    /** The chance of a declaration at an office, or anywhere where offices have no limit. */
    double probability() {
        return size.expected() / rows;
    }

    /** The chance of a declaration at an office with this many declarations and this limit. */
    double probability(int declarations, FairRounding limit) {
        double chance = 0;
        double upperSize = size.chanceOfUpper();
        double upperLimit = limit.chanceOfUpper();
        for (int more = 0; more <= 1; more++) {
            for (int wider = 0; wider <= 1; wider++) {
                double weight = (more == 1 ? upperSize : 1 - upperSize) * (wider == 1 ? upperLimit : 1 - upperLimit);
                if (weight > 0) {
                    chance += weight * expectedKept(declarations, size.lower() + more, limit.lower() + wider);
                }
            }
        }
        return chance / declarations;
    }

    /** {@code E[min(X, limit)]} where X of {@code drawn} picks out of all rows fall among {@code declarations}. */
    private double expectedKept(int declarations, int drawn, int limit) {
        int elsewhere = rows - declarations;
        int least = Math.max(0, drawn - elsewhere);
        if (limit >= Math.min(drawn, declarations)) {
            return (double) drawn * declarations / rows;
        }
        double missing = 0;
        double log = logProbabilityOfLeast(declarations, drawn, least);
        for (int x = least; x < limit; x++) {
            missing += (limit - x) * Math.exp(log);
            log += Math.log((double) (declarations - x) * (drawn - x))
                    - Math.log((double) (x + 1) * (elsewhere - drawn + x + 1));
        }
        return limit - missing;
    }

    private double logProbabilityOfLeast(int declarations, int drawn, int least) {
        int elsewhere = rows - declarations;
        if (least == 0) {
            double log = 0;
            for (int i = 0; i < drawn; i++) {
                log += Math.log((double) (elsewhere - i) / (rows - i));
            }
            return log;
        }
        // All of "elsewhere" is drawn: C(declarations, least) / C(rows, drawn), by what is left undrawn.
        double log = 0;
        int undrawn = rows - drawn;
        for (int i = 0; i < undrawn; i++) {
            log += Math.log((double) (declarations - i) / (rows - i));
        }
        return log;
    }
}
