package org.openaeo.benchmarks.rivals;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

import org.openaeo.engine.declaration.Declarations;

/**
 * XGBoost as the data set's published notebook sets it (github.com/Seondong/Customs-Declaration-Datasets,
 * codes/fraud_detection/2_Fraud_detection.ipynb): plain columns, irregular rows drawn again until there are as many as
 * conform ones, 424 exact trees of depth 4 with a learning rate of 0.599. It had ten digits of the HS code where the
 * public English files have six.
 */
public final class NotebookXgboost implements Rival {
    private static final int ROUNDS = 424;
    private static final long DRAWS = 11;
    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("objective", "binary:logistic"),
            Map.entry("tree_method", "exact"),
            Map.entry("eta", 0.5994130001745845),
            Map.entry("max_depth", 4),
            Map.entry("colsample_bytree", 0.6),
            Map.entry("gamma", 1),
            Map.entry("min_child_weight", 2),
            Map.entry("lambda", 1),
            Map.entry("base_score", 0.5),
            Map.entry("seed", 0),
            Map.entry("nthread", 1),
            Map.entry("verbosity", 0));

    @Override
    public String name() {
        return "XGBoost, the published notebook's settings";
    }

    @Override
    public double[] scores(Declarations history, Declarations later) {
        PlainColumns columns = new PlainColumns();
        float[] all = columns.learn(history);
        int[] drawn = balanced(PlainColumns.labels(history));
        float[] rows = new float[drawn.length * PlainColumns.WIDTH];
        float[] labels = new float[drawn.length];
        float[] known = PlainColumns.labels(history);
        for (int at = 0; at < drawn.length; at++) {
            System.arraycopy(all, drawn[at] * PlainColumns.WIDTH, rows, at * PlainColumns.WIDTH, PlainColumns.WIDTH);
            labels[at] = known[drawn[at]];
        }
        try {
            return train(rows, labels, columns.rows(later));
        } catch (XGBoostError failure) {
            throw new IllegalStateException("the training library failed", failure);
        }
    }

    private static double[] train(float[] rows, float[] labels, float[] later) throws XGBoostError {
        DMatrix training = new DMatrix(rows, labels.length, PlainColumns.WIDTH, Float.NaN);
        training.setLabel(labels);
        DMatrix asked = new DMatrix(later, later.length / PlainColumns.WIDTH, PlainColumns.WIDTH, Float.NaN);
        Booster booster = XGBoost.train(training, SETTINGS, ROUNDS, Map.of(), null, null);
        try {
            float[][] predicted = booster.predict(asked);
            return IntStream.range(0, predicted.length)
                    .mapToDouble(row -> predicted[row][0])
                    .toArray();
        } finally {
            booster.dispose();
            training.dispose();
            asked.dispose();
        }
    }

    /** All rows, and rows of the rarer kind drawn with replacement until both kinds are as many. */
    private static int[] balanced(float[] labels) {
        int[] irregular =
                IntStream.range(0, labels.length).filter(row -> labels[row] > 0).toArray();
        int[] conform = IntStream.range(0, labels.length)
                .filter(row -> labels[row] == 0)
                .toArray();
        int[] rarer = irregular.length < conform.length ? irregular : conform;
        SplittableRandom random = new SplittableRandom(DRAWS);
        IntStream more = IntStream.range(0, Math.abs(conform.length - irregular.length))
                .map(draw -> rarer[random.nextInt(rarer.length)]);
        return IntStream.concat(IntStream.range(0, labels.length), more).toArray();
    }
}
