package org.openaeo.engine.model;

import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.model.BoosterTraining.Objective;
import org.openaeo.engine.model.BoosterTraining.Rows;

/**
 * Learns the {@link Heads} of a model: a trial on the earlier rows, stopped and calibrated on the later ones, then the
 * same number of trees on all of them.
 */
final class HeadTraining {
    /** Fewer rows or kinds of outcome to calibrate on, and the head takes all rows' calibration. */
    private static final int LEAST_CALIBRATING = 200;

    private static final int LEAST_OF_A_KIND = 20;

    private final Declarations history;
    private final TrainingSettings settings;
    private final FeatureSet features;
    private final Progress progress;
    private final int gate;

    HeadTraining(Declarations history, TrainingSettings settings, FeatureSet features, Progress progress) {
        this.history = history;
        this.settings = settings;
        this.features = features;
        this.progress = progress;
        gate = features.codes().indexOf(Heads.GATE);
    }

    /** Heads that know the earlier rows only. */
    Heads trial(EncodedRows training, EncodedRows later) {
        Trees trees = boosting(settings.boosting())
                .stopping(Objective.PROBABILITY, labelled(training), labelled(later), progress);
        Calibration overall = calibrated(trees, later);
        Head novel = gate < 0 ? null : trialOfNovel(judging(training), judging(later));
        if (novel == null) {
            return new Heads(new Head(trees, overall), null, -1);
        }
        EncodedRows met = later.where(at -> met(later, at));
        boolean enough = enough(met, LEAST_CALIBRATING, LEAST_OF_A_KIND);
        return new Heads(new Head(trees, enough ? calibrated(trees, met) : overall), novel, gate);
    }

    /** Heads of as many trees and the same calibration as the trial's, which know all rows. */
    Heads inUse(EncodedRows all, Heads trial) {
        Head known = again(all, trial.known(), settings.boosting());
        Head novel = trial.novel() == null ? null : again(judging(all), trial.novel(), settings.judging());
        return new Heads(known, novel, trial.gate());
    }

    private @Nullable Head trialOfNovel(EncodedRows training, EncodedRows later) {
        if (!enough(training, settings.leastLabels(), settings.leastIrregular())
                || !enough(later, LEAST_CALIBRATING, LEAST_OF_A_KIND)) {
            return null;
        }
        Trees trees = boosting(settings.judging())
                .stopping(Objective.PROBABILITY, labelled(training), labelled(later), progress);
        return new Head(trees, calibrated(trees, later));
    }

    private Head again(EncodedRows rows, Head trial, Boosting by) {
        Trees trees = boosting(by)
                .exactly(Objective.PROBABILITY, labelled(rows), trial.trees().count(), progress);
        return new Head(trees, trial.calibration());
    }

    private BoosterTraining boosting(Boosting by) {
        return new BoosterTraining(by, settings.threads(), settings.seed());
    }

    private boolean met(EncodedRows rows, int at) {
        return rows.feature(at, gate) > 0;
    }

    /** The rows whose goods line had not been inspected on their day, without the features that remember. */
    private EncodedRows judging(EncodedRows rows) {
        IntPredicate remembers = number -> features.features().get(number).family() == FeatureFamily.REPETITION;
        return rows.where(at -> !met(rows, at)).blind(remembers);
    }

    private Calibration calibrated(Trees trees, EncodedRows rows) {
        return Calibration.fit(trees.margins(rows), irregular(history, rows));
    }

    private boolean enough(EncodedRows rows, int least, int leastOfAKind) {
        int irregular = 0;
        for (boolean one : irregular(history, rows)) {
            irregular += one ? 1 : 0;
        }
        return rows.size() >= least && Math.min(irregular, rows.size() - irregular) >= leastOfAKind;
    }

    private Rows labelled(EncodedRows encoded) {
        boolean[] irregular = irregular(history, encoded);
        float[] targets = new float[irregular.length];
        for (int at = 0; at < targets.length; at++) {
            targets[at] = irregular[at] ? 1 : 0;
        }
        return new Rows(encoded.features(), encoded.width(), targets);
    }

    static boolean[] irregular(Declarations history, EncodedRows encoded) {
        boolean[] irregular = new boolean[encoded.size()];
        for (int at = 0; at < irregular.length; at++) {
            irregular[at] = history.outcome(encoded.rows()[at]) == InspectionOutcome.IRREGULAR;
        }
        return irregular;
    }
}
