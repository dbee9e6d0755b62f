package org.openaeo.benchmarks.rivals;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;

import org.openaeo.engine.declaration.Declarations;

/** LightGBM on plain columns with nothing set but the objective: 100 trees of 31 leaves, learning rate 0.1. */
public final class LightGbmDefault implements Rival {
    private static final int ROUNDS = 100;
    private static final String SETTINGS = "objective=binary verbosity=-1 num_threads=1 deterministic=true";

    @Override
    public String name() {
        return "LightGBM, its defaults";
    }

    @Override
    public double[] scores(Declarations history, Declarations later) {
        PlainColumns columns = new PlainColumns();
        float[] rows = columns.learn(history);
        try {
            return train(rows, PlainColumns.labels(history), columns.rows(later));
        } catch (LGBMException failure) {
            throw new IllegalStateException("the training library failed", failure);
        }
    }

    private static double[] train(float[] rows, float[] labels, float[] later) throws LGBMException {
        try (LGBMDataset training =
                LGBMDataset.createFromMat(rows, labels.length, PlainColumns.WIDTH, true, SETTINGS, null)) {
            training.setField("label", labels);
            try (LGBMBooster booster = LGBMBooster.create(training, SETTINGS)) {
                for (int round = 0; round < ROUNDS; round++) {
                    booster.updateOneIter();
                }
                return booster.predictForMat(
                        later,
                        later.length / PlainColumns.WIDTH,
                        PlainColumns.WIDTH,
                        true,
                        PredictionType.C_API_PREDICT_NORMAL);
            }
        }
    }
}
