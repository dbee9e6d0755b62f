package org.openaeo.engine.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.openaeo.engine.metrics.RevenueBin;
import org.openaeo.engine.model.KnownRevenue;
import org.openaeo.engine.model.Scores;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.engine.profile.ProfileKeys;
import org.openaeo.engine.selection.Ranking;

/** Measures a model on the labelled rows of a set; the others are left out. */
public final class Evaluation {
    private static final int CALIBRATION_BINS = 10;
    private static final int LIFT_POINTS = 100;
    private static final int REVENUE_BINS = 10;
    /** How few inspections make the lookup table trust a line's own share. */
    private static final double LOOKUP_STRENGTH = 0.2;

    private static final List<Double> BLENDS = List.of(0.1, 0.25, 0.5, 0.75, 0.9);

    private final Declarations declarations;
    private final int[] rows;
    private final boolean[] irregular;
    private final long[] tieBreakers;
    private final KnownRevenue revenue;

    private Evaluation(Declarations declarations) {
        this.declarations = declarations;
        rows = IntStream.range(0, declarations.size())
                .filter(row -> declarations.outcome(row).isLabel())
                .toArray();
        irregular = new boolean[rows.length];
        tieBreakers = new long[rows.length];
        for (int at = 0; at < rows.length; at++) {
            irregular[at] = declarations.outcome(rows[at]) == InspectionOutcome.IRREGULAR;
            tieBreakers[at] = Dictionary.hashOf(declarations.id(rows[at]));
        }
        revenue = KnownRevenue.of(declarations, rows);
    }

    public static QualityReport of(TargetingModel model, Declarations declarations, Progress progress) {
        return new Evaluation(declarations).report(model, model.score(declarations, progress));
    }

    /** The measures of any score, for example of a rule of thumb, on the labelled rows. */
    public static RankingQuality of(double[] scores, Declarations declarations) {
        Evaluation evaluation = new Evaluation(declarations);
        return RankingQuality.of(evaluation.ranking(evaluation.ofLabelled(scores), evaluation.everyRow()));
    }

    private QualityReport report(TargetingModel model, Scores scores) {
        ProfileKeys keys = ProfileKeys.of(declarations);
        double[] probabilities =
                Arrays.stream(rows).mapToDouble(scores::probability).toArray();
        double[] lookup = Arrays.stream(rows)
                .mapToDouble(row -> model.goodsLines().rate(keys, row, LOOKUP_STRENGTH))
                .toArray();
        int[] novel = Arrays.stream(everyRow())
                .filter(at -> !model.goodsLines().holds(keys, rows[at]))
                .toArray();
        LabelledRanking all = ranking(probabilities, everyRow());
        List<CalibrationBin> bins = CalibrationBin.of(probabilities, irregular, CALIBRATION_BINS);
        return new QualityReport(
                RankingQuality.of(all),
                RankingQuality.of(ranking(probabilities, novel)),
                RankingQuality.of(ranking(lookup, everyRow())),
                RankingQuality.of(ranking(lookup, novel)),
                revenue.recorded(),
                CalibrationBin.brier(probabilities, irregular),
                CalibrationBin.expectedError(bins),
                bins,
                RevenueBin.of(expected(scores), recovered(), REVENUE_BINS),
                LiftPoint.curve(all, LIFT_POINTS),
                frontier(scores));
    }

    private List<FrontierPoint> frontier(Scores scores) {
        List<FrontierPoint> points = new ArrayList<>();
        points.add(point("probability", 0, new Ranking.Probability(), scores));
        for (double weight : BLENDS) {
            points.add(point("blend", weight, new Ranking.Blend(weight), scores));
        }
        points.add(point("expected_revenue", 1, new Ranking.ExpectedRevenue(), scores));
        return points;
    }

    private FrontierPoint point(String name, double revenueWeight, Ranking by, Scores scores) {
        double[] values = Arrays.stream(rows)
                .mapToDouble(row -> by.value(scores.probability(row), scores.expectedRevenue(row)))
                .toArray();
        RankingQuality quality = RankingQuality.of(ranking(values, everyRow()));
        return new FrontierPoint(name, revenueWeight, quality.precisionAt(), quality.revenueRecallAt());
    }

    private LabelledRanking ranking(double[] scores, int[] part) {
        boolean[] found = new boolean[part.length];
        for (int at = 0; at < part.length; at++) {
            found[at] = irregular[part[at]];
        }
        return new LabelledRanking(
                Arrays.stream(part).mapToDouble(at -> scores[at]).toArray(),
                found,
                Arrays.stream(part).mapToDouble(at -> revenue.amounts()[at]).toArray(),
                Arrays.stream(part).mapToLong(at -> tieBreakers[at]).toArray());
    }

    private double[] expected(Scores scores) {
        return Arrays.stream(rows).mapToDouble(scores::expectedRevenue).toArray();
    }

    /** What the rows yielded: nothing where they were conform. */
    private double[] recovered() {
        return IntStream.range(0, rows.length)
                .mapToDouble(at -> irregular[at] ? revenue.amounts()[at] : 0)
                .toArray();
    }

    private double[] ofLabelled(double[] scores) {
        return Arrays.stream(rows).mapToDouble(row -> scores[row]).toArray();
    }

    private int[] everyRow() {
        return IntStream.range(0, rows.length).toArray();
    }
}
