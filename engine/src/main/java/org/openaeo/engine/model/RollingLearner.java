package org.openaeo.engine.model;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.metrics.LabelledRanking;
import org.openaeo.engine.model.BoosterTraining.Objective;
import org.openaeo.engine.model.BoosterTraining.Rows;
import org.openaeo.engine.profile.ProfileReader;
import org.openaeo.engine.profile.ProfileWriter;
import org.openaeo.engine.profile.Profiles;
import org.openaeo.engine.profile.Smoothing;
import org.openaeo.engine.profile.SmoothingEstimate;

/**
 * Learns again and again while a history is gone through, for less than training anew costs.
 *
 * <p>Features of a declaration are computed once, when it is scored, by profiles of what was known then; if it is
 * inspected and its outcome becomes known, the same features are what the trees learn from. So no row can see its own
 * outcome or a later one, profiles only ever grow, and a week's work is that week's rows and one growing of trees.
 * Probabilities are calibrated on the latest rows by the scores that they had when they were chosen, before their
 * outcome was known.
 *
 * <p>Labels are this learner's own; what was declared is shared through {@link RollingHistory}. Deterministic; one
 * thread at a time.
 */
public final class RollingLearner {
    private static final int LEAST_LABELS = 100;
    private static final int LEAST_OF_EACH = 10;
    private static final int LEAST_REVENUES = 100;
    private static final int CALIBRATED_ON = 4_000;
    private static final double HELD = 0.2;

    private final RollingHistory history;
    private final boolean wantsRevenue;
    private final int rounds;
    private final BoosterTraining boosting;
    private final Profiles labels;
    private final ProfileWriter writer;
    private final LabelledMemory memory;
    private final Deque<Seen> seen = new ArrayDeque<>();
    private final Progress progress;
    private Smoothing smoothing = Smoothing.uniform(5);
    private @Nullable Trees trees;
    private Calibration calibration = Calibration.IDENTITY;
    private RevenueModel revenue = RevenueModel.DUTY_AT_STAKE;
    private double predicted;
    private double recovered;

    /** A score from before the outcome was known. */
    private record Seen(float margin, boolean irregular) {}

    /**
     * @param wantsRevenue whether what irregular declarations yield is learned too
     * @param progress told while trees grow; one that throws ends the training
     */
    public RollingLearner(
            RollingHistory history, RollingSettings settings, boolean wantsRevenue, long seed, Progress progress) {
        this.history = history;
        this.wantsRevenue = wantsRevenue;
        this.progress = progress;
        rounds = settings.rounds();
        boosting = new BoosterTraining(settings.boosting(), 1, seed);
        labels = new Profiles(settings.profiles());
        writer = new ProfileWriter(labels, history.keys);
        memory = new LabelledMemory(history.width(), settings.mostRows());
    }

    /** Learns from labelled rows, all at once, how strongly rates lean on their parents; before all else. */
    public void lean(int[] labelled) {
        Profiles known = new Profiles(labels.settings());
        ProfileWriter all = new ProfileWriter(known, history.keys);
        for (int row : labelled) {
            all.observeOutcome(row);
        }
        if (labelled.length >= LEAST_LABELS) {
            smoothing = SmoothingEstimate.of(known, history.keys, labelled);
        }
    }

    /** The rows' features by what is known now, one row after the other. */
    public float[] features(int[] rows) {
        FeatureExtractor extractor = new FeatureExtractor(
                history.features, history.keys, new ProfileReader(history.traffic, labels, smoothing));
        float[] out = new float[Math.multiplyExact(rows.length, history.width())];
        for (int at = 0; at < rows.length; at++) {
            extractor.extract(rows[at], out, at * history.width());
        }
        return out;
    }

    /** Takes in the outcome of a row without features: profiles know it, trees do not. */
    public void remember(int row) {
        writer.observeOutcome(row);
    }

    /**
     * Takes in the outcome of a row, which is a label.
     *
     * @param features of some rows, this one's beginning at the offset, as they were when it was scored
     * @param margin its score at that time; {@code NaN} where it had none
     */
    public void learn(int row, float[] features, int offset, float margin) {
        writer.observeOutcome(row);
        boolean irregular = history.declarations.outcome(row) == InspectionOutcome.IRREGULAR;
        double yielded = irregular ? history.declarations.number(Field.REVENUE, row) : Double.NaN;
        memory.add(features, offset, irregular, yielded);
        if (!Float.isNaN(margin)) {
            seen.addLast(new Seen(margin, irregular));
            if (seen.size() > CALIBRATED_ON) {
                seen.removeFirst();
            }
        }
        if (yielded >= 0 && revenue.trees() != null) {
            predicted += Math.max(0, Math.expm1(revenue.trees().margin(features, offset)));
            recovered += yielded;
        }
    }

    /** Labelled rows that trees are grown on. */
    public int labelled() {
        return memory.size();
    }

    /** Grows trees on what is known now; false, and nothing changes, where that is too little. */
    public boolean train() {
        int irregular = memory.irregular();
        if (memory.size() < LEAST_LABELS || Math.min(irregular, memory.size() - irregular) < LEAST_OF_EACH) {
            return false;
        }
        if (seen.size() < LEAST_LABELS) {
            holdSomeBack();
        }
        trees = grown(Objective.PROBABILITY, memory.labelled(0, memory.size()));
        calibrate();
        if (wantsRevenue) {
            Rows rows = memory.revenues();
            if (rows.size() >= LEAST_REVENUES) {
                double smear = predicted > 0 ? Math.clamp(recovered / predicted, 0.2, 5) : 1;
                revenue = new RevenueModel(grown(Objective.LOG_REVENUE, rows), smear, largest(rows));
            }
        }
        return true;
    }

    /** Scores rows by their features; before the first training all are alike. */
    public Scores score(int[] rows, float[] features) {
        float[] margins = new float[rows.length];
        double[] probabilities = new double[rows.length];
        double[] revenues = new double[rows.length];
        for (int at = 0; at < rows.length; at++) {
            int offset = at * history.width();
            margins[at] = trees == null ? 0 : trees.margin(features, offset);
            probabilities[at] = calibration.probability(margins[at]);
            revenues[at] = probabilities[at] * revenue.ifIrregular(history.declarations, rows[at], features, offset);
        }
        return new Scores(margins, probabilities, revenues);
    }

    /** Trees grown so far; 0 before the first training. */
    public int trees() {
        return trees == null ? 0 : trees.count();
    }

    /**
     * Where rows end in each tree, row by row: numbers of nodes, counted within their tree.
     *
     * @param features of the rows, one after the other
     */
    public short[] leaves(float[] features) {
        Trees grown = trees;
        if (grown == null) {
            return new short[0];
        }
        int rows = features.length / history.width();
        int[] roots = grown.roots();
        short[] leaves = new short[Math.multiplyExact(rows, roots.length)];
        for (int row = 0; row < rows; row++) {
            for (int tree = 0; tree < roots.length; tree++) {
                int leaf = grown.leaf(roots[tree], features, row * history.width());
                leaves[row * roots.length + tree] = (short) (leaf - roots[tree]);
            }
        }
        return leaves;
    }

    /** Area under the curve of the scores that the latest inspected rows had before; {@code NaN} where unknown. */
    public double quality() {
        double[] scores = seen.stream().mapToDouble(Seen::margin).toArray();
        boolean[] irregular = new boolean[scores.length];
        int at = 0;
        for (Seen row : seen) {
            irregular[at++] = row.irregular();
        }
        return new LabelledRanking(scores, irregular, new double[scores.length], new long[scores.length]).auc();
    }

    /** Before rows were chosen by scores, the latest are held back once to calibrate by. */
    private void holdSomeBack() {
        int cut = (int) (memory.size() * (1 - HELD));
        Trees trial = grown(Objective.PROBABILITY, memory.labelled(0, cut));
        Rows held = memory.labelled(cut, memory.size());
        for (int row = 0; row < held.size(); row++) {
            seen.addLast(new Seen(trial.margin(held.features(), row * held.width()), held.targets()[row] > 0));
            if (seen.size() > CALIBRATED_ON) {
                seen.removeFirst();
            }
        }
    }

    private void calibrate() {
        float[] margins = new float[seen.size()];
        boolean[] irregular = new boolean[seen.size()];
        int at = 0;
        int found = 0;
        for (Seen row : seen) {
            margins[at] = row.margin();
            irregular[at++] = row.irregular();
            found += row.irregular() ? 1 : 0;
        }
        if (found >= LEAST_OF_EACH && at - found >= LEAST_OF_EACH) {
            calibration = Calibration.fit(margins, irregular);
        }
    }

    private Trees grown(Objective objective, Rows rows) {
        return boosting.exactly(objective, rows, rounds, progress);
    }

    private static double largest(Rows rows) {
        double largest = 0;
        for (float target : rows.targets()) {
            largest = Math.max(largest, Math.expm1(target));
        }
        return largest;
    }
}
