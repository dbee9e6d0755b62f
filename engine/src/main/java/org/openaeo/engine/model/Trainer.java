package org.openaeo.engine.model;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
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
    private final FeatureSet features;
    private final TrainingRows training;
    private final HeadTraining heads;
    private final RevenueTraining revenues;

    private Trainer(Declarations history, TrainingSettings settings, Progress progress) {
        this.history = history;
        this.settings = settings;
        this.progress = progress;
        features = FeatureSet.of(settings.profiles());
        training = new TrainingRows(history, settings.profiles(), features);
        heads = new HeadTraining(history, settings, features, progress);
        revenues = new RevenueTraining(
                history, new BoosterTraining(settings.boosting(), settings.threads(), settings.seed()), progress);
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
        Heads trial = heads.trial(fit, held);

        Profiles profiles = training.profilesBefore(ALL_DAYS);
        int[] all = split.all();
        Smoothing smoothing = training.smoothing(settings.smoothing(), profiles, all);
        EncodedRows whole = training.encoded(all, ALL_DAYS, settings.encoding(), smoothing, progress);
        RevenueTraining.Learned revenue = revenues.learn(fit, held, whole);
        ModelCard card = new CardWriter(history, settings, split, features).write(held, trial, revenue);
        return new TargetingModel(
                card,
                features,
                heads.inUse(whole, trial),
                revenue.model(),
                smoothing,
                profiles,
                GoodsLines.of(history));
    }
}
