package org.openaeo.engine.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Dictionary;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.metrics.CalibrationBin;
import org.openaeo.engine.metrics.LabelledRanking;
import org.openaeo.engine.metrics.LiftPoint;
import org.openaeo.engine.metrics.RankingQuality;

/** Measures a trial model on the rows held back from it and writes the card of the model in use. */
final class CardWriter {
    private static final int EXPLAINED = 400;
    private static final int LIFT_POINTS = 100;
    private static final int CALIBRATION_BINS = 10;

    private final Declarations history;
    private final TrainingSettings settings;
    private final TrainingSplit split;
    private final FeatureSet features;

    CardWriter(Declarations history, TrainingSettings settings, TrainingSplit split, FeatureSet features) {
        this.history = history;
        this.settings = settings;
        this.split = split;
        this.features = features;
    }

    ModelCard write(EncodedRows held, Heads trial, RevenueTraining.Learned revenue) {
        int[] rows = held.rows();
        boolean[] irregular = new boolean[rows.length];
        double[] probabilities = new double[rows.length];
        long[] tieBreakers = new long[rows.length];
        for (int at = 0; at < rows.length; at++) {
            irregular[at] = history.outcome(rows[at]) == InspectionOutcome.IRREGULAR;
            Head head = trial.of(held.features(), at * held.width());
            probabilities[at] = head.probability(head.margin(held.features(), at * held.width()));
            tieBreakers[at] = Dictionary.hashOf(history.id(rows[at]));
        }
        double[] amounts = KnownRevenue.of(history, rows).amounts();
        LabelledRanking ranking = new LabelledRanking(probabilities, irregular, amounts, tieBreakers);
        List<CalibrationBin> bins = CalibrationBin.of(probabilities, irregular, CALIBRATION_BINS);
        return new ModelCard(
                BoosterTraining.library(),
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
                settings.profiles().remembersRepeats(),
                settings.boosting(),
                settings.seed(),
                trial.trees(),
                revenue.model().basis(),
                revenue.rows(),
                RankingQuality.of(ranking),
                CalibrationBin.brier(probabilities, irregular),
                CalibrationBin.expectedError(bins),
                bins,
                LiftPoint.curve(ranking, LIFT_POINTS),
                importance(trial, held));
    }

    private List<ModelCard.Importance> importance(Heads heads, EncodedRows held) {
        TreeShap known = new TreeShap(heads.known().trees());
        TreeShap novel =
                heads.novel() == null ? known : new TreeShap(heads.novel().trees());
        double[] sums = new double[features.size()];
        int step = Math.max(1, held.size() / EXPLAINED);
        int explained = 0;
        for (int row = 0; row < held.size(); row += step, explained++) {
            int from = row * held.width();
            TreeShap shap = heads.of(held.features(), from) == heads.known() ? known : novel;
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
}
