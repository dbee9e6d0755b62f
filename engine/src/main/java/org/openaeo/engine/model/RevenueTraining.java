package org.openaeo.engine.model;

import java.util.stream.IntStream;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.model.BoosterTraining.Objective;
import org.openaeo.engine.model.BoosterTraining.Rows;

/** Learns what irregular declarations yield, where enough inspections have recorded it. */
final class RevenueTraining {
    private static final int LEAST_TRAINING = 100;
    private static final int LEAST_VALIDATION = 20;
    private static final double LARGEST_SMEAR = 5;

    private final Declarations history;
    private final BoosterTraining boosting;
    private final Progress progress;

    RevenueTraining(Declarations history, BoosterTraining boosting, Progress progress) {
        this.history = history;
        this.boosting = boosting;
        this.progress = progress;
    }

    /** What was learned, and from how many rows. */
    record Learned(RevenueModel model, int rows) {
        static final Learned NOTHING = new Learned(RevenueModel.DUTY_AT_STAKE, 0);
    }

    Learned learn(EncodedRows training, EncodedRows validation, EncodedRows all) {
        Rows early = recorded(training);
        Rows late = recorded(validation);
        if (early.size() < LEAST_TRAINING || late.size() < LEAST_VALIDATION) {
            return Learned.NOTHING;
        }
        Trees trial = boosting.stopping(Objective.LOG_REVENUE, early, late, progress);
        Rows whole = recorded(all);
        Trees trees = boosting.exactly(Objective.LOG_REVENUE, whole, trial.count(), progress);
        return new Learned(new RevenueModel(trees, smear(trial, late), largest(whole)), whole.size());
    }

    /** The irregular rows whose inspection recorded a revenue, with the logarithm of one plus it. */
    private Rows recorded(EncodedRows encoded) {
        int[] kept = IntStream.range(0, encoded.size())
                .filter(at -> recorded(encoded.rows()[at]))
                .toArray();
        int width = encoded.width();
        float[] features = new float[kept.length * width];
        float[] targets = new float[kept.length];
        for (int at = 0; at < kept.length; at++) {
            System.arraycopy(encoded.features(), kept[at] * width, features, at * width, width);
            targets[at] = (float) Math.log1p(history.number(Field.REVENUE, encoded.rows()[kept[at]]));
        }
        return new Rows(features, width, targets);
    }

    private boolean recorded(int row) {
        return history.outcome(row) == InspectionOutcome.IRREGULAR && history.number(Field.REVENUE, row) >= 0;
    }

    /** What the predictions must be multiplied by to come out right in sum, on rows that the trees have not seen. */
    private static double smear(Trees trees, Rows rows) {
        double predicted = 0;
        double recovered = 0;
        for (int row = 0; row < rows.size(); row++) {
            predicted += Math.max(0, Math.expm1(trees.margin(rows.features(), row * rows.width())));
            recovered += Math.expm1(rows.targets()[row]);
        }
        return predicted > 0 ? Math.clamp(recovered / predicted, 1 / LARGEST_SMEAR, LARGEST_SMEAR) : 1;
    }

    private static double largest(Rows rows) {
        double largest = 0;
        for (float target : rows.targets()) {
            largest = Math.max(largest, Math.expm1(target));
        }
        return largest;
    }
}
