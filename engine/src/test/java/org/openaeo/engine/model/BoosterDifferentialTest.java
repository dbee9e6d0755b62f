package org.openaeo.engine.model;

import java.util.Map;
import java.util.Random;

import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Our scorer and our Shapley values against the training library's own, on random models and data. */
class BoosterDifferentialTest {
    @Property(tries = 25)
    void predictsAsTheLibraryDoes(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int depth,
            @ForAll @IntRange(min = 1, max = 60) int rounds,
            @ForAll boolean logistic)
            throws XGBoostError {
        try (Trained trained = new Trained(seed, depth, rounds, logistic)) {
            Trees trees = trained.trees();
            float[] other = randomRows(seed + 1, 500, Trained.FEATURES);
            float[][] expected = margins(trained.booster, other);

            for (int row = 0; row < 500; row++) {
                assertThat(trees.margin(other, row * Trained.FEATURES)).isEqualTo(expected[row][0]);
            }
        }
    }

    @Property(tries = 15)
    void explainsAsTheLibraryDoes(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 7) int depth,
            @ForAll @IntRange(min = 1, max = 30) int rounds)
            throws XGBoostError {
        try (Trained trained = new Trained(seed, depth, rounds, true)) {
            Trees trees = trained.trees();
            TreeShap shap = new TreeShap(trees);
            int rows = 50;
            float[] other = randomRows(seed + 2, rows, Trained.FEATURES);
            DMatrix matrix = new DMatrix(other, rows, Trained.FEATURES, Float.NaN);
            float[][] expected = trained.booster.predictContrib(matrix, 0);
            matrix.dispose();

            for (int row = 0; row < rows; row++) {
                float[] one = java.util.Arrays.copyOfRange(other, row * Trained.FEATURES, (row + 1) * Trained.FEATURES);
                double[] contributions = shap.contributions(one);
                double sum = shap.base();
                for (int feature = 0; feature < Trained.FEATURES; feature++) {
                    assertThat(contributions[feature]).isCloseTo(expected[row][feature], within(2e-5));
                    sum += contributions[feature];
                }
                assertThat(shap.base()).isCloseTo(expected[row][Trained.FEATURES], within(2e-5));
                assertThat(sum).isCloseTo(trees.margin(one, 0), within(1e-5));
            }
        }
    }

    private static float[][] margins(Booster booster, float[] rows) throws XGBoostError {
        DMatrix matrix = new DMatrix(rows, rows.length / Trained.FEATURES, Trained.FEATURES, Float.NaN);
        try {
            return booster.predict(matrix, true);
        } finally {
            matrix.dispose();
        }
    }

    /** Coarse numbers, so that values often stand exactly on a threshold, and every fifth is missing. */
    static float[] randomRows(long seed, int rows, int features) {
        Random random = new Random(seed);
        float[] values = new float[rows * features];
        for (int at = 0; at < values.length; at++) {
            values[at] = random.nextInt(5) == 0
                    ? Float.NaN
                    : at % 2 == 0 ? random.nextInt(10) : (float) random.nextGaussian();
        }
        return values;
    }

    private static final class Trained implements AutoCloseable {
        static final int FEATURES = 7;
        private static final int ROWS = 400;

        private final boolean logistic;
        private final int rounds;
        private final DMatrix matrix;
        private final Booster booster;

        Trained(long seed, int depth, int rounds, boolean logistic) throws XGBoostError {
            this.logistic = logistic;
            this.rounds = rounds;
            Random random = new Random(seed);
            float[] rows = randomRows(seed, ROWS, FEATURES);
            float[] targets = new float[ROWS];
            for (int row = 0; row < ROWS; row++) {
                float first = rows[row * FEATURES];
                double signal = (Float.isNaN(first) ? 3 : first) + random.nextGaussian() * 3;
                targets[row] = logistic ? (signal > 6 ? 1 : 0) : (float) signal;
            }
            matrix = new DMatrix(rows, ROWS, FEATURES, Float.NaN);
            matrix.setLabel(targets);
            Map<String, Object> parameters = Map.of(
                    "objective",
                    logistic ? "binary:logistic" : "reg:squarederror",
                    "tree_method",
                    "hist",
                    "max_depth",
                    depth,
                    "eta",
                    0.3,
                    "min_child_weight",
                    0.5,
                    "nthread",
                    1,
                    "verbosity",
                    0);
            booster = XGBoost.train(matrix, parameters, rounds, Map.of(), null, null);
        }

        Trees trees() throws XGBoostError {
            return BoosterJson.parse(booster.toByteArray("json"), logistic, rounds);
        }

        @Override
        public void close() {
            booster.dispose();
            matrix.dispose();
        }
    }
}
