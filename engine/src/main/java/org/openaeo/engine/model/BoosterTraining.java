package org.openaeo.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.jspecify.annotations.Nullable;

import org.openaeo.engine.Progress;

/** Runs the training library: rows in, {@link Trees} out. Same rows and parameters, same trees. */
final class BoosterTraining {
    private final Boosting boosting;
    private final int threads;
    private final long seed;

    BoosterTraining(Boosting boosting, int threads, long seed) {
        this.boosting = boosting;
        this.threads = threads;
        this.seed = seed;
    }

    /** Features of some rows, and what is to be predicted of each. */
    record Rows(float[] features, int width, float[] targets) {
        int size() {
            return targets.length;
        }
    }

    /** What is predicted, by the library's names. */
    enum Objective {
        PROBABILITY("binary:logistic", "logloss"),
        LOG_REVENUE("reg:squarederror", "rmse");

        private final String code;
        private final String metric;

        Objective(String code, String metric) {
            this.code = code;
            this.metric = metric;
        }
    }

    /** The training library's name and version. */
    static String library() {
        try (InputStream in = XGBoost.class.getResourceAsStream("/xgboost4j-version.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(in, "the training library does not tell its version"));
            return "XGBoost4J " + properties.getProperty("version");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Boosts until the validation rows no longer gain. */
    Trees stopping(Objective objective, Rows rows, Rows validation, Progress progress) {
        return run(objective, rows, validation, boosting.rounds(), progress);
    }

    /** Boosts for exactly so many rounds. */
    Trees exactly(Objective objective, Rows rows, int rounds, Progress progress) {
        return run(objective, rows, null, rounds, progress);
    }

    private Trees run(Objective objective, Rows rows, @Nullable Rows validation, int rounds, Progress progress) {
        DMatrix train = null;
        DMatrix valid = null;
        Booster booster = null;
        try {
            train = matrix(rows);
            valid = validation == null ? null : matrix(validation);
            booster = XGBoost.train(train, parameters(objective), 1, Map.of(), null, null);
            int best = boost(booster, train, valid, rounds, progress);
            return BoosterJson.parse(booster.toByteArray("json"), objective == Objective.PROBABILITY, best);
        } catch (XGBoostError failure) {
            throw new IllegalStateException("the training library failed", failure);
        } finally {
            dispose(booster, train, valid);
        }
    }

    private int boost(Booster booster, DMatrix train, @Nullable DMatrix valid, int rounds, Progress progress)
            throws XGBoostError {
        int best = 1;
        double bestLoss = valid == null ? 0 : loss(booster, valid, 0);
        for (int round = 1; round < rounds; round++) {
            progress.report("boost", round, rounds);
            booster.update(train, round);
            if (valid == null) {
                best = round + 1;
                continue;
            }
            double loss = loss(booster, valid, round);
            if (loss < bestLoss) {
                bestLoss = loss;
                best = round + 1;
            } else if (round + 1 - best >= boosting.patience()) {
                break;
            }
        }
        return best;
    }

    /** The library tells its measure as text: {@code [3]<tab>valid-logloss:0.25}. */
    private static double loss(Booster booster, DMatrix valid, int round) throws XGBoostError {
        String told = booster.evalSet(new DMatrix[] {valid}, new String[] {"valid"}, round);
        return Double.parseDouble(told.substring(told.lastIndexOf(':') + 1).strip());
    }

    private Map<String, Object> parameters(Objective objective) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("objective", objective.code);
        parameters.put("eval_metric", objective.metric);
        parameters.put("tree_method", "hist");
        parameters.put("max_depth", boosting.depth());
        parameters.put("eta", boosting.learningRate());
        parameters.put("subsample", boosting.rowShare());
        parameters.put("colsample_bytree", boosting.featureShare());
        parameters.put("min_child_weight", boosting.leastChildWeight());
        parameters.put("lambda", boosting.lambda());
        parameters.put("nthread", threads);
        parameters.put("seed", seed);
        parameters.put("verbosity", 0);
        return parameters;
    }

    private static DMatrix matrix(Rows rows) throws XGBoostError {
        DMatrix matrix = new DMatrix(rows.features(), rows.size(), rows.width(), Float.NaN);
        matrix.setLabel(rows.targets());
        return matrix;
    }

    private static void dispose(@Nullable Booster booster, @Nullable DMatrix train, @Nullable DMatrix valid) {
        if (booster != null) {
            booster.dispose();
        }
        if (train != null) {
            train.dispose();
        }
        if (valid != null) {
            valid.dispose();
        }
    }
}
