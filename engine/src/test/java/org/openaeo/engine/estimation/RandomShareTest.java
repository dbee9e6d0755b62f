package org.openaeo.engine.estimation;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class RandomShareTest {

    @ParameterizedTest
    @CsvSource({"0.02, 12", "0.05, 12", "0.05, 60", "0.2, 30", "0.5, 30"})
    void theIntervalCoversTheTruthAsOftenAsItSays(double share, int weekly) {
        Random random = new Random(5);
        int worlds = 1_500;
        int covered = 0;
        double sum = 0;
        double truths = 0;
        for (int world = 0; world < worlds; world++) {
            RandomShare estimate = new RandomShare();
            long irregular = 0;
            long all = 0;
            for (int week = 0; week < 8; week++) {
                int size = 300 + 100 * week;
                boolean[] rows = new boolean[size];
                // Irregularities come and go by weeks: strata must be kept apart.
                double here = share * (week % 2 == 0 ? 0.5 : 1.5);
                for (int row = 0; row < size; row++) {
                    rows[row] = random.nextDouble() < here;
                    irregular += rows[row] ? 1 : 0;
                }
                all += size;
                int hits = 0;
                for (int drawn = 0; drawn < weekly; drawn++) {
                    int with = drawn + random.nextInt(size - drawn);
                    boolean hit = rows[with];
                    rows[with] = rows[drawn];
                    hits += hit ? 1 : 0;
                }
                estimate.add(size, weekly, hits);
            }
            covered += estimate.share().covers((double) irregular / all) ? 1 : 0;
            sum += estimate.share().value();
            truths += (double) irregular / all;
        }
        assertThat((double) covered / worlds).isBetween(0.93, 0.995);
        double error = Math.sqrt(share * (1 - share) / (weekly * 8.0) / worlds);
        assertThat(sum / worlds).isCloseTo(truths / worlds, within(4.5 * error));
    }

    @Test
    void nothingDrawnTellsNothingAndAllDrawnTellsAll() {
        RandomShare none = new RandomShare();
        none.add(100, 0, 0);
        assertThat(none.share().isKnown()).isFalse();

        RandomShare all = new RandomShare();
        all.add(100, 100, 7);
        assertThat(all.share()).isEqualTo(new Estimate(0.07, 0.07, 0.07, 100));
        assertThat(all.irregular().value()).isCloseTo(7, within(1e-9));
    }

    @Test
    void noHitIsNoProofOfInnocence() {
        RandomShare estimate = new RandomShare();
        estimate.add(10_000, 30, 0);

        assertThat(estimate.share().value()).isZero();
        assertThat(estimate.share().high()).isBetween(0.05, 0.2);
    }

    @Test
    void refusesMoreHitsThanInspections() {
        assertThatThrownBy(() -> new RandomShare().add(10, 3, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
