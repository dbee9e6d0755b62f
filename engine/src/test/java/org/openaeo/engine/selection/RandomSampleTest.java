package org.openaeo.engine.selection;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openaeo.engine.selection.Candidates.someCandidates;

/** The chance that is told with each declaration, against counting every sample there could have been. */
class RandomSampleTest {
    private static final int MOST_ROWS = 7;

    @Test
    void tellsTheChanceOfADeclarationAtAnOfficeWithALimit() {
        for (int rows = 1; rows <= MOST_ROWS; rows++) {
            for (int here = 1; here <= rows; here++) {
                for (int drawn = 0; drawn <= rows; drawn++) {
                    for (int limit = 0; limit <= here; limit++) {
                        assertThat(sample(rows, drawn).probability(here, new FairRounding(limit)))
                                .as("%d of %d drawn, %d here, limit %d", drawn, rows, here, limit)
                                .isCloseTo(counted(rows, here, drawn, limit) / here, within(1e-12));
                    }
                }
            }
        }
    }

    /** Two and a half picks are two or three, a limit of 1.25 is one, or two in a quarter of the days. */
    @Test
    void weighsTheWholeNumbersBetweenWhichADayIsRounded() {
        double two = 0.75 * counted(6, 4, 2, 1) + 0.25 * counted(6, 4, 2, 2);
        double three = 0.75 * counted(6, 4, 3, 1) + 0.25 * counted(6, 4, 3, 2);

        assertThat(sample(6, 2.5).probability(4, new FairRounding(1.25)))
                .isCloseTo((0.5 * two + 0.5 * three) / 4, within(1e-12));
    }

    @Test
    void tellsTheChanceOfAnyDeclarationWhereNoOfficeHasALimit() {
        assertThat(sample(8, 2.5).probability()).isCloseTo(2.5 / 8, within(1e-12));
    }

    private static RandomSample sample(int rows, double size) {
        var candidates = someCandidates();
        IntStream.range(0, rows).forEach(row -> candidates.of("", "", 0.5));
        return new RandomSample(new SeededDraws(1, candidates.declarations()), rows, 1, size);
    }

    /** How many of the first {@code here} rows are kept on average, over all samples of that size. */
    private static double counted(int rows, int here, int drawn, int limit) {
        long samples = 0;
        long kept = 0;
        for (int sample = 0; sample < 1 << rows; sample++) {
            if (Integer.bitCount(sample) == drawn) {
                samples++;
                kept += Math.min(limit, Integer.bitCount(sample & ((1 << here) - 1)));
            }
        }
        return (double) kept / samples;
    }
}
