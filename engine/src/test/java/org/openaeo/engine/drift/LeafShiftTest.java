package org.openaeo.engine.drift;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeafShiftTest {
    private static final int TREES = 20;
    private final Random random = new Random(4);

    @Test
    void tradeAsEverDoesNotShift() {
        assertThat(LeafShift.of(TREES, leaves(1_600, 0), leaves(1_600, 0))).isLessThan(0.01);
        assertThat(LeafShift.of(TREES, leaves(400, 0), leaves(1_600, 0))).isLessThan(0.02);
    }

    @Test
    void risesWithTheShareThatMoved() {
        double some = LeafShift.of(TREES, leaves(1_600, 0), leaves(1_600, 0.2));
        double more = LeafShift.of(TREES, leaves(1_600, 0), leaves(1_600, 0.6));

        assertThat(some).isBetween(0.1, 0.3);
        assertThat(more).isBetween(0.5, 0.7);
    }

    @Test
    void fewRowsTellNothing() {
        assertThat(LeafShift.of(TREES, leaves(19, 0), leaves(500, 0))).isNaN();
    }

    /** Leaves 0 to 7, and a share of the rows in leaf 9. */
    private short[] leaves(int rows, double moved) {
        short[] leaves = new short[rows * TREES];
        for (int row = 0; row < rows; row++) {
            boolean elsewhere = random.nextDouble() < moved;
            for (int tree = 0; tree < TREES; tree++) {
                leaves[row * TREES + tree] = (short) (elsewhere ? 9 : random.nextInt(8));
            }
        }
        return leaves;
    }
}
