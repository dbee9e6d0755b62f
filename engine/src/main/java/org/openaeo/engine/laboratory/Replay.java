package org.openaeo.engine.laboratory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Dictionary;
import org.openaeo.engine.laboratory.Timeline.Week;
import org.openaeo.engine.model.RollingHistory;
import org.openaeo.engine.model.RollingLearner;
import org.openaeo.engine.model.Scores;
import org.openaeo.engine.selection.CandidateScores;
import org.openaeo.engine.selection.Choice;
import org.openaeo.engine.selection.Lane;
import org.openaeo.engine.selection.Ranking;
import org.openaeo.engine.selection.Selection;
import org.openaeo.engine.selection.SelectionKind;
import org.openaeo.engine.selection.Selector;
import org.openaeo.engine.strategy.Batch;
import org.openaeo.engine.strategy.LeafTable;
import org.openaeo.engine.strategy.Order;
import org.openaeo.engine.strategy.Results;
import org.openaeo.engine.strategy.Strategy;

/**
 * One policy going through history under one seed.
 *
 * <p>A week goes: outcomes that have become known by its first day are learned; trees are grown if it is time; the
 * week's declarations are scored, put in order and chosen by the very selector that works in use; accounts are kept;
 * the outcomes of what was chosen, and no others, wait for their day.
 */
final class Replay {
    private final Experiment experiment;
    private final Policy policy;
    private final long seed;
    private final Ledger ledger;
    private final RollingLearner learner;
    private final Strategy strategy;
    private final DriftWatch drift;
    private final Accounts accounts;
    private final int width;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<WeekResult> weeks = new ArrayList<>();

    /** A week's inspections until their outcomes are known, with the features and scores of the time. */
    private record Waiting(int due, Results results, int[] rows, float[] features, float[] margins) {}

    Replay(Experiment experiment, Policy policy, long seed, RollingHistory history, Ledger ledger, Progress cancelled) {
        this.experiment = experiment;
        this.policy = policy;
        this.seed = seed;
        this.ledger = ledger;
        width = history.width();
        learner = new RollingLearner(
                history, experiment.learning(), policy.strategy().needsRevenue(), seed, cancelled);
        strategy = policy.strategy().start(seed);
        drift = new DriftWatch(width);
        accounts = new Accounts(ledger);
    }

    /** The part of what was known before the first day that this seed lets be known. */
    int[] known(Declarations history, int[] rows) {
        return Arrays.stream(rows)
                .filter(ledger::known)
                .filter(row -> experiment.knownBefore() >= 1
                        || uniform(Dictionary.hashOf(history.id(row))) < experiment.knownBefore())
                .toArray();
    }

    RollingLearner learner() {
        return learner;
    }

    /** A week before the first day: its known outcomes are learned as they are. */
    void before(Week week, Declarations batch, int[] known, int[] places, boolean withTrees) {
        BitSet irregular = new BitSet();
        float[] features = withTrees ? learner.features(known) : new float[0];
        for (int at = 0; at < known.length; at++) {
            irregular.set(at, ledger.irregular(known[at]));
            if (withTrees) {
                learner.learn(known[at], features, at * width, Float.NaN);
            } else {
                learner.remember(known[at]);
            }
        }
        strategy.learn(new Results(week.number(), batch.size(), known.length, batch, places, irregular, new BitSet()));
    }

    /** A week of the replay. */
    void step(Week week, Declarations batch, double[] oracle) {
        learnWhatIsKnown(week.number());
        if (week.number() % experiment.trainEvery() == 0 || learner.trees() == 0) {
            learner.train();
        }
        float[] features = learner.features(week.rows());
        Scores scores = learner.score(week.rows(), features);
        double shift = drift.watch(learner, features);
        CandidateScores candidates = CandidateScores.of(scores);
        Order order = order(week, batch, candidates, features, shift, oracle);
        double[] values = order.values(batch.size());
        Selection selection = Selector.select(batch, candidates, policy.plan(), seedOf(week.number()), values);
        weeks.add(accounts.close(week, batch, selection, values, order, shift));
        remember(week, batch, selection, features, scores);
    }

    RunResult result() {
        return new RunResult(policy.name(), seed, weeks);
    }

    private void learnWhatIsKnown(int week) {
        while (!waiting.isEmpty() && waiting.getFirst().due() <= week) {
            Waiting known = waiting.removeFirst();
            for (int at = 0; at < known.rows().length; at++) {
                learner.learn(known.rows()[at], known.features(), at * width, known.margins()[at]);
            }
            strategy.learn(known.results());
        }
    }

    private Order order(
            Week week, Declarations batch, CandidateScores scores, float[] features, double shift, double[] oracle) {
        double[] probability = new double[batch.size()];
        Arrays.fill(probability, 1);
        double[] multipliers = Selector.rankingValues(
                batch,
                new CandidateScores(probability, new double[batch.size()]),
                policy.plan().withRanking(new Ranking.Probability()));
        double capacity = policy.plan().capacity().overall().among(batch.size());
        int budget = (int) Math.max(1, Math.round(capacity * (1 - policy.randomShare())));
        return strategy.order(new Batch(
                week.number(),
                batch,
                scores,
                multipliers,
                budget,
                () -> leaves(features),
                shift,
                learner.quality(),
                oracle,
                seedOf(week.number())));
    }

    /** Before there are trees all rows are alike. */
    private LeafTable leaves(float[] features) {
        return learner.trees() == 0
                ? new LeafTable(1, new short[features.length / width])
                : new LeafTable(learner.trees(), learner.leaves(features));
    }

    private void remember(Week week, Declarations batch, Selection selection, float[] features, Scores scores) {
        int[] places = selection.choices().stream()
                .filter(choice -> choice.lane() == Lane.RED)
                .mapToInt(Choice::row)
                .filter(place -> ledger.known(week.rows()[place]))
                .sorted()
                .toArray();
        BitSet irregular = new BitSet();
        BitSet random = new BitSet();
        int[] rows = new int[places.length];
        float[] kept = new float[places.length * width];
        float[] margins = new float[places.length];
        for (int at = 0; at < places.length; at++) {
            rows[at] = week.rows()[places[at]];
            irregular.set(at, ledger.irregular(rows[at]));
            random.set(at, selection.choice(places[at]).orElseThrow().kind() == SelectionKind.RANDOM);
            System.arraycopy(features, places[at] * width, kept, at * width, width);
            margins[at] = learner.trees() == 0 ? Float.NaN : scores.margin(places[at]);
        }
        Results results =
                new Results(week.number(), batch.size(), selection.count(Lane.RED), batch, places, irregular, random);
        // A week's last outcome is known so many days after its last day; all of the week is learned then.
        int due = week.number() + 1 + Math.ceilDiv(policy.labelDelayDays(), 7);
        waiting.addLast(new Waiting(due, results, rows, kept, margins));
    }

    private long seedOf(int week) {
        return Dictionary.combine(Dictionary.combine(seed, Dictionary.hashOf("laboratory")), week);
    }

    private double uniform(long key) {
        return (Dictionary.combine(Dictionary.combine(seed, 0x6b6e6f776eL), key) >>> 11) * 0x1.0p-53;
    }
}
