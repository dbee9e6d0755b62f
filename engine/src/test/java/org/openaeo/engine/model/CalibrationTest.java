package org.openaeo.engine.model;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CalibrationTest {
    @Property(tries = 40)
    void neverTurnsAnOrderRound(@ForAll long seed) {
        Random random = new Random(seed);
        float[] margins = margins(random, 400);
        boolean[] irregular = new boolean[400];
        double bias = random.nextGaussian();
        double slope = random.nextGaussian();
        for (int row = 0; row < 400; row++) {
            irregular[row] = random.nextDouble() < 1 / (1 + Math.exp(-bias - slope * margins[row]));
        }

        Calibration calibration = Calibration.fit(margins, irregular);

        double before = Double.NEGATIVE_INFINITY;
        for (float margin = -12; margin <= 12; margin += 0.01f) {
            double logOdds = calibration.logOdds(margin);
            assertThat(logOdds).isGreaterThan(before);
            before = logOdds;
        }
    }

    @Test
    void mendsOverconfidence() {
        Random random = new Random(1);
        int rows = 60_000;
        float[] margins = margins(random, rows);
        boolean[] irregular = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            irregular[row] = random.nextDouble() < 1 / (1 + Math.exp(1 - margins[row] / 2));
        }

        Calibration calibration = Calibration.fit(margins, irregular);

        for (double margin : new double[] {-3, -1, 0, 1, 3}) {
            double truth = 1 / (1 + Math.exp(1 - margin / 2));
            assertThat(calibration.probability(margin)).isCloseTo(truth, within(0.02));
        }
    }

    @Test
    void survivesAPerfectModel() {
        float[] margins = {-3, -2, -1, 1, 2, 3};
        boolean[] irregular = {false, false, false, true, true, true};

        Calibration calibration = Calibration.fit(margins, irregular);

        assertThat(calibration.probability(-3)).isBetween(0.0, 0.5);
        assertThat(calibration.probability(3)).isBetween(0.5, 1.0);
    }

    private static float[] margins(Random random, int rows) {
        float[] margins = new float[rows];
        for (int row = 0; row < rows; row++) {
            margins[row] = (float) (random.nextGaussian() * 2.5);
        }
        return margins;
    }
}
