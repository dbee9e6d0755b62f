package org.openaeo.engine.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Dictionary;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.metrics.CalibrationBin;
import org.openaeo.engine.metrics.LabelledRanking;
import org.openaeo.engine.metrics.LiftPoint;
import org.openaeo.engine.metrics.RankingQuality;
import org.openaeo.engine.model.BoosterTraining.Objective;
import org.openaeo.engine.model.BoosterTraining.Rows;
import org.openaeo.engine.profile.GoodsLines;
import org.openaeo.engine.profile.ProfileFamily;
import org.openaeo.engine.profile.Profiles;
import org.openaeo.engine.profile.Smoothing;

/**
 * Learns a {@link TargetingModel} from inspected declarations.
 *
 * <p>The latest labelled days are put aside: on them boosting is stopped, probabilities are fitted and the card's
 * quality is measured, with profiles that end where they begin. The model in use is then trained on all days.
 */
public final class Trainer {
    private static final int EXPLAINED = 400;
    private static final int LIFT_POINTS = 100;
    private static final int CALIBRATION_BINS = 10;

    private final Declarations history;
    private final TrainingSettings settings;
    private final Progress progress;
    private final BoosterTraining boosting;
    private final Smoothing smoothing;
    private final FeatureSet features;
    private final TrainingRows training;

    private Trainer(Declarations history, TrainingSettings settings, Progress progress) {
        this.history = history;
        this.settings = settings;
        this.progress = progress;
        boosting = new BoosterTraining(settings);
        smoothing = Smoothing.uniform(settings.smoothing());
        features = FeatureSet.of(settings.profiles());
        training = new TrainingRows(history, settings.profiles(), smoothing, features);
    }

    public static TargetingModel train(Declarations history, TrainingSettings settings, Progress progress)
            throws TrainingRefusedException {
        TrainingSplit split = TrainingSplit.of(history, settings);
        return new Trainer(history, settings, progress).train(split);
    }

    private TargetingModel train(TrainingSplit split) {
        float[] early = training.encoded(split.training(), split.validationDay(), settings.encoding(), progress);
        Rows fit = rows(early, split.training());
        Profiles before = training.profilesBefore(split.validationDay());
        Rows held = rows(training.asOf(before, split.validation()), split.validation());
        Trees trial = boosting.stopping(Objective.PROBABILITY, fit, held, progress);
        float[] margins = margins(trial, held);
        boolean[] irregular = irregular(split.validation());
        Calibration calibration = Calibration.fit(margins, irregular);

        int end = Integer.MAX_VALUE;
        int[] all = split.all();
        float[] encoded = training.encoded(all, end, settings.encoding(), progress);
        Trees trees = boosting.exactly(Objective.PROBABILITY, rows(encoded, all), trial.count(), progress);
        Profiles profiles = training.profilesBefore(end);
        ModelCard card = card(split, trial, held, margins, calibration, irregular);
        return new TargetingModel(
                card,
                features,
                trees,
                calibration,
                RevenueModel.DUTY_AT_STAKE,
                smoothing,
                profiles,
                GoodsLines.of(history));
    }

    private ModelCard card(
            TrainingSplit split,
            Trees trial,
            Rows held,
            float[] margins,
            Calibration calibration,
            boolean[] irregular) {
        double[] probabilities = IntStream.range(0, margins.length)
                .mapToDouble(row -> calibration.probability(margins[row]))
                .toArray();
        int[] rows = split.validation();
        double[] revenue = KnownRevenue.of(history, rows).amounts();
        long[] ties = Arrays.stream(rows)
                .mapToLong(row -> Dictionary.hashOf(history.id(row)))
                .toArray();
        LabelledRanking ranking = new LabelledRanking(probabilities, irregular, revenue, ties);
        List<CalibrationBin> bins = CalibrationBin.of(probabilities, irregular, CALIBRATION_BINS);
        return new ModelCard(
                "XGBoost4J 3.4.0",
                settings.created(),
                settings.mapping(),
                LocalDate.ofEpochDay(split.firstDay()),
                LocalDate.ofEpochDay(split.lastDay()),
                LocalDate.ofEpochDay(split.validationDay()),
                history.size(),
                split.labelled(),
                split.irregular(),
                settings.encoding(),
                settings.profiles().decay().halfLifeDays(),
                settings.smoothing(),
                settings.profiles().families().contains(ProfileFamily.GOODS_LINE),
                settings.boosting(),
                settings.seed(),
                trial.count(),
                RevenueBasis.DUTY_AT_STAKE,
                0,
                RankingQuality.of(ranking),
                CalibrationBin.brier(probabilities, irregular),
                CalibrationBin.expectedError(bins),
                bins,
                LiftPoint.curve(ranking, LIFT_POINTS),
                importance(trial, held));
    }

    private List<ModelCard.Importance> importance(Trees trees, Rows held) {
        TreeShap shap = new TreeShap(trees);
        double[] sums = new double[features.size()];
        int step = Math.max(1, held.size() / EXPLAINED);
        int explained = 0;
        for (int row = 0; row < held.size(); row += step, explained++) {
            int from = row * held.width();
            double[] shares = shap.contributions(Arrays.copyOfRange(held.features(), from, from + held.width()));
            for (int at = 0; at < sums.length; at++) {
                sums[at] += Math.abs(shares[at]);
            }
        }
        List<ModelCard.Importance> importance = new ArrayList<>();
        for (int at = 0; at < sums.length; at++) {
            importance.add(new ModelCard.Importance(features.features().get(at), sums[at] / explained));
        }
        importance.sort(Comparator.comparingDouble(ModelCard.Importance::meanContribution)
                .reversed()
                .thenComparing(one -> one.feature().code()));
        return importance;
    }

    private Rows rows(float[] encoded, int[] rows) {
        float[] targets = new float[rows.length];
        for (int at = 0; at < rows.length; at++) {
            targets[at] = history.outcome(rows[at]) == InspectionOutcome.IRREGULAR ? 1 : 0;
        }
        return new Rows(encoded, features.size(), targets);
    }

    private boolean[] irregular(int[] rows) {
        boolean[] irregular = new boolean[rows.length];
        for (int at = 0; at < rows.length; at++) {
            irregular[at] = history.outcome(rows[at]) == InspectionOutcome.IRREGULAR;
        }
        return irregular;
    }

    private static float[] margins(Trees trees, Rows rows) {
        float[] margins = new float[rows.size()];
        for (int row = 0; row < margins.length; row++) {
            margins[row] = trees.margin(rows.features(), row * rows.width());
        }
        return margins;
    }
}
