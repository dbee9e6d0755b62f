package org.openaeo.engine.strategy;

import java.util.Arrays;
import java.util.BitSet;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.selection.CandidateScores;

/** Batches for tests: rows of two kinds that the trees tell apart, with probabilities of their own. */
final class Batches {
    private Batches() {}

    static final double[] NO_ORACLE = {};

    static Declarations declarations(int size) {
        Declarations.Builder rows = Declarations.builder(size);
        for (int row = 0; row < size; row++) {
            rows.start("D" + row, 29_000_000L + row)
                    .code(Field.IMPORTER, "I" + row % 50)
                    .code(Field.ORIGIN, row % 2 == 0 ? "AA" : "BB")
                    .code(Field.OFFICE, row % 3 == 0 ? "010" : "020")
                    .code(Field.TRUST, row % 5 == 0 ? "T1" : "NONE");
        }
        return rows.build();
    }

    static Batch of(int number, Declarations declarations, double[] probability, int budget, long seed) {
        double[] revenue = new double[probability.length];
        Arrays.setAll(revenue, row -> 100.0 * probability[row] * (row % 7 + 1));
        double[] multipliers = new double[probability.length];
        Arrays.fill(multipliers, 1);
        return new Batch(
                number,
                declarations,
                new CandidateScores(probability, revenue),
                multipliers,
                budget,
                () -> leaves(probability.length),
                Double.NaN,
                0.8,
                NO_ORACLE,
                seed);
    }

    /** Four groups of rows, each in leaves of its own. */
    static LeafTable leaves(int rows) {
        int trees = 12;
        short[] leaves = new short[rows * trees];
        for (int row = 0; row < rows; row++) {
            for (int tree = 0; tree < trees; tree++) {
                leaves[row * trees + tree] = (short) (row % 4 * 10 + tree % 3);
            }
        }
        return new LeafTable(trees, leaves);
    }

    static double[] falling(int size) {
        double[] probability = new double[size];
        Arrays.setAll(probability, row -> 0.9 - 0.8 * row / size);
        return probability;
    }

    static Results results(Batch batch, int[] rows, BitSet irregular) {
        return new Results(
                batch.number(), batch.size(), rows.length, batch.declarations(), rows, irregular, new BitSet());
    }
}
