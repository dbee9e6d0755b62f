package org.openaeo.engine.model;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.model.BoosterTraining.Objective;
import org.openaeo.engine.model.BoosterTraining.Rows;
import org.openaeo.engine.profile.GoodsLines;
import org.openaeo.engine.profile.Profiles;
import org.openaeo.engine.profile.Smoothing;

/**
 * Learns a {@link TargetingModel} from inspected declarations.
 *
 * <p>The latest labelled days are put aside: on them boosting is stopped, probabilities are fitted and the card's
 * quality is measured, with profiles that end where they begin. The model in use is then trained on all days.
 */
public final class Trainer {
    private static final int ALL_DAYS = Integer.MAX_VALUE;

    private final Declarations history;
    private final TrainingSettings settings;
    private final Progress progress;
    private final BoosterTraining boosting;
    private final FeatureSet features;
    private final TrainingRows training;

    private Trainer(Declarations history, TrainingSettings settings, Progress progress) {
        this.history = history;
        this.settings = settings;
        this.progress = progress;
        boosting = new BoosterTraining(settings);
        features = FeatureSet.of(settings.profiles());
        training = new TrainingRows(history, settings.profiles(), features);
    }

    /** @throws TrainingRefusedException where the history holds too little to learn from */
    public static TargetingModel train(Declarations history, TrainingSettings settings, Progress progress)
            throws TrainingRefusedException {
        TrainingSplit split = TrainingSplit.of(history, settings);
        return new Trainer(history, settings, progress).train(split);
    }

    private TargetingModel train(TrainingSplit split) {
        int day = split.validationDay();
        Profiles before = training.profilesBefore(day);
        Smoothing early = training.smoothing(settings.smoothing(), before, split.training());
        EncodedRows fit = training.encoded(split.training(), day, settings.encoding(), early, progress);
        EncodedRows held = training.asOf(before, early, split.validation());
        Trees trial = boosting.stopping(Objective.PROBABILITY, labelled(fit), labelled(held), progress);
        Calibration calibration = Calibration.fit(trial.margins(held), irregular(held));

        Profiles profiles = training.profilesBefore(ALL_DAYS);
        int[] all = split.all();
        Smoothing smoothing = training.smoothing(settings.smoothing(), profiles, all);
        EncodedRows whole = training.encoded(all, ALL_DAYS, settings.encoding(), smoothing, progress);
        Trees trees = boosting.exactly(Objective.PROBABILITY, labelled(whole), trial.count(), progress);
        RevenueTraining.Learned revenue = new RevenueTraining(history, boosting, progress).learn(fit, held, whole);

        ModelCard card = new CardWriter(history, settings, split, features).write(held, trial, calibration, revenue);
        return new TargetingModel(
                card, features, trees, calibration, revenue.model(), smoothing, profiles, GoodsLines.of(history));
    }

    private Rows labelled(EncodedRows encoded) {
        boolean[] irregular = irregular(encoded);
        float[] targets = new float[irregular.length];
        for (int at = 0; at < targets.length; at++) {
            targets[at] = irregular[at] ? 1 : 0;
        }
        return new Rows(encoded.features(), encoded.width(), targets);
    }

    private boolean[] irregular(EncodedRows encoded) {
        boolean[] irregular = new boolean[encoded.size()];
        for (int at = 0; at < irregular.length; at++) {
            irregular[at] = history.outcome(encoded.rows()[at]) == InspectionOutcome.IRREGULAR;
        }
        return irregular;
    }
}
