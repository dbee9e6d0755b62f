package org.openaeo.engine.metrics;

import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LabelledRankingTest {
    private static final LabelledRanking FOUR = new LabelledRanking(
            new double[] {0.1, 0.9, 0.8, 0.4},
            new boolean[] {false, true, false, true},
            new double[] {50, 30, 20, 10},
            new long[4]);

    @Test
    void countsWhatTheFirstRowsFind() {
        assertThat(FOUR.order()).containsExactly(1, 2, 3, 0);
        assertThat(FOUR.precision(1)).isEqualTo(1);
        assertThat(FOUR.precision(3)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(FOUR.recall(1)).isEqualTo(0.5);
        assertThat(FOUR.recall(3)).isEqualTo(1);
        // 30 and 10 count, the revenue of regular rows does not
        assertThat(FOUR.totalRevenue()).isEqualTo(40);
        assertThat(FOUR.revenueRecall(1)).isEqualTo(0.75);
    }

    @Test
    void knowsTheTextbookMeasures() {
        // of the four pairs (irregular, regular) three stand the right way round
        assertThat(FOUR.auc()).isEqualTo(0.75);
        // found at ranks 1 and 3: (1/1 + 2/3) / 2
        assertThat(FOUR.averagePrecision()).isCloseTo((1 + 2.0 / 3) / 2, within(1e-12));
    }

    @Test
    void theCountRoundsDownButIsNeverNought() {
        LabelledRanking many = new LabelledRanking(new double[150], new boolean[150], new double[150], new long[150]);

        assertThat(many.count(0.01)).isEqualTo(1);
        assertThat(many.count(0.05)).isEqualTo(7);
        assertThat(many.count(0.2)).isEqualTo(30);
        assertThat(many.count(0.001)).isEqualTo(1);
        assertThat(many.count(1)).isEqualTo(150);
    }

    @Test
    void whatCannotBeMeasuredIsNotANumber() {
        LabelledRanking clean = new LabelledRanking(new double[3], new boolean[3], new double[3], new long[3]);

        assertThat(clean.auc()).isNaN();
        assertThat(clean.averagePrecision()).isNaN();
        assertThat(clean.recall(1)).isNaN();
        assertThat(RankingQuality.of(new LabelledRanking(new double[0], new boolean[0], new double[0], new long[0]))
                        .precisionAt()
                        .get(5))
                .isNaN();
    }

    @Property(tries = 200)
    void aucIsTheShareOfPairsTheRightWayRound(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        Random random = new Random(seed);
        double[] scores = random.ints(size, 0, 8).asDoubleStream().toArray();
        boolean[] irregular = new boolean[size];
        for (int row = 0; row < size; row++) {
            irregular[row] = random.nextInt(3) == 0;
        }
        double right = 0;
        double pairs = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                if (irregular[a] && !irregular[b]) {
                    pairs++;
                    right += scores[a] > scores[b] ? 1 : scores[a] == scores[b] ? 0.5 : 0;
                }
            }
        }
        LabelledRanking ranking = new LabelledRanking(scores, irregular, new double[size], new long[size]);

        if (pairs > 0) {
            assertThat(ranking.auc()).isCloseTo(right / pairs, within(1e-12));
        } else {
            assertThat(ranking.auc()).isNaN();
        }
    }

    @Property(tries = 100)
    void theOrderOfTheFileDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        int size = 40;
        double[] scores = random.ints(size, 0, 5).asDoubleStream().toArray();
        boolean[] irregular = new boolean[size];
        double[] revenue = random.doubles(size).toArray();
        long[] ties = random.longs(size).toArray();
        for (int row = 0; row < size; row++) {
            irregular[row] = random.nextBoolean();
        }
        RankingQuality forwards = RankingQuality.of(new LabelledRanking(scores, irregular, revenue, ties));
        RankingQuality backwards = RankingQuality.of(
                new LabelledRanking(reversed(scores), reversed(irregular), reversed(revenue), reversed(ties)));

        assertThat(backwards.precisionAt()).isEqualTo(forwards.precisionAt());
        assertThat(backwards.auc()).isEqualTo(forwards.auc());
        assertThat(backwards.averagePrecision()).isEqualTo(forwards.averagePrecision());
    }

    @Test
    void calibrationComparesWhatWasSaidWithWhatWasFound() {
        double[] said = {0.05, 0.05, 0.95, 0.95, 1.0};
        boolean[] found = {false, true, true, true, false};

        List<CalibrationBin> bins = CalibrationBin.of(said, found, 10);

        assertThat(bins).hasSize(2);
        assertThat(bins.getFirst().observedShare()).isEqualTo(0.5);
        assertThat(bins.getLast().rows()).isEqualTo(3);
        double high = Math.abs((0.95 + 0.95 + 1) / 3 - 2.0 / 3);
        assertThat(CalibrationBin.expectedError(bins)).isCloseTo((2 * 0.45 + 3 * high) / 5, within(1e-12));
        assertThat(CalibrationBin.brier(said, found))
                .isCloseTo((0.0025 + 0.9025 + 0.0025 + 0.0025 + 1) / 5, within(1e-12));
    }

    @Test
    void theLiftCurveEndsWithEverythingFound() {
        List<LiftPoint> curve = LiftPoint.curve(FOUR, 4);

        assertThat(curve).extracting(LiftPoint::recall).containsExactly(0.5, 0.5, 1.0, 1.0);
        assertThat(curve).extracting(LiftPoint::share).containsExactly(0.25, 0.5, 0.75, 1.0);
        assertThat(curve.getLast().precision()).isEqualTo(0.5);
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int at = 0; at < values.length; at++) {
            reversed[at] = values[values.length - 1 - at];
        }
        return reversed;
    }

    private static long[] reversed(long[] values) {
        long[] reversed = new long[values.length];
        for (int at = 0; at < values.length; at++) {
            reversed[at] = values[values.length - 1 - at];
        }
        return reversed;
    }

    private static boolean[] reversed(boolean[] values) {
        boolean[] reversed = new boolean[values.length];
        for (int at = 0; at < values.length; at++) {
            reversed[at] = values[values.length - 1 - at];
        }
        return reversed;
    }
}
