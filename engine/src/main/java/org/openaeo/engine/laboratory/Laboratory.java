package org.openaeo.engine.laboratory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.laboratory.Timeline.Week;
import org.openaeo.engine.model.RollingHistory;

/**
 * Tries policies on a history, week by week, all runs side by side.
 *
 * <p>The protocol is that of the published simulations of customs selection (Mai and others, ICDM Workshops 2021),
 * with these differences: whatever is drawn is drawn once; features are as of the week and never see their own or a
 * later outcome; outcomes come in after a delay; the choice is made by the selector in use, with its random share,
 * capacities of offices and ceilings of trust. The runs differ in what they have inspected and so in what they know.
 * Deterministic: the same history and experiment give the same result on any number of cores.
 */
public final class Laboratory {
    /** Weeks before the first day from which trees learn, even if there is room for more. */
    private static final String STAGE = "laboratory";

    private final Declarations history;
    private final Experiment experiment;
    private final Oracle oracle;
    private final Timeline timeline;
    private final RollingHistory rolling;
    private final Ledger ledger;
    private final List<Replay> replays = new ArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private Laboratory(Declarations history, Experiment experiment, Oracle oracle) {
        this.history = history;
        this.experiment = experiment;
        this.oracle = oracle;
        timeline = new Timeline(history, experiment.from(), experiment.to());
        rolling = new RollingHistory(history, experiment.learning().profiles());
        ledger = new Ledger(history, experiment.trusted());
        Progress stop = (stage, done, total) -> {
            if (cancelled.get()) {
                throw new CancellationException();
            }
        };
        for (Policy policy : experiment.policies()) {
            for (long seed : experiment.seeds()) {
                replays.add(new Replay(experiment, policy, seed, rolling, ledger, stop));
            }
        }
    }

    /** @param progress told while the work goes on, by the calling thread; one that throws ends all runs */
    public static LaboratoryResult run(Declarations history, Experiment experiment, Progress progress) {
        return run(history, experiment, Oracle.NONE, progress);
    }

    /** @param oracle for policies that ask for it; of as many rows as the history */
    public static LaboratoryResult run(Declarations history, Experiment experiment, Oracle oracle, Progress progress) {
        return new Laboratory(history, experiment, oracle).run(progress);
    }

    private LaboratoryResult run(Progress progress) {
        long total = timeline.before().size() + (long) timeline.replay().size();
        try (SideBySide runs = new SideBySide(replays.size(), cancelled)) {
            long done = 0;
            int[][] known = new int[replays.size()][];
            runs.each(at -> known[at] = lean(replays.get(at)), () -> progress.report(STAGE, 0, total));
            for (Week week : timeline.before()) {
                long weeks = done++;
                before(week, known, runs, () -> progress.report(STAGE, weeks, total));
            }
            for (Week week : timeline.replay()) {
                long weeks = done++;
                step(week, runs, () -> progress.report(STAGE, weeks, total));
            }
        }
        progress.report(STAGE, total, total);
        return new LaboratoryResult(
                experiment,
                ledger.revenueRecorded(),
                replays.stream().map(Replay::result).toList());
    }

    /** Tells a run what is known before its first day, and returns from which of these rows on its trees learn. */
    private int[] lean(Replay replay) {
        int[] rows = timeline.before().stream()
                .flatMapToInt(week -> Arrays.stream(week.rows()))
                .toArray();
        int[] known = replay.known(history, rows);
        replay.learner().lean(known);
        return known;
    }

    private void before(Week week, int[][] known, SideBySide runs, Runnable tell) {
        Declarations batch = history.subset(week.rows());
        int[] placeOf = new int[history.size()];
        for (int place = 0; place < week.rows().length; place++) {
            placeOf[week.rows()[place]] = place + 1;
        }
        runs.each(
                at -> {
                    int[] all = known[at];
                    int from = IntStream.range(0, all.length)
                            .filter(place -> placeOf[all[place]] > 0)
                            .findFirst()
                            .orElse(all.length);
                    int[] rows = Arrays.stream(all, from, all.length)
                            .takeWhile(row -> placeOf[row] > 0)
                            .toArray();
                    int[] places =
                            Arrays.stream(rows).map(row -> placeOf[row] - 1).toArray();
                    boolean withTrees =
                            all.length - from <= experiment.learning().mostRows() + rows.length;
                    replays.get(at).before(week, batch, rows, places, withTrees);
                },
                tell);
        rolling.observe(week.rows());
    }

    private void step(Week all, SideBySide runs, Runnable tell) {
        Week week = experiment.candidates() == Experiment.Candidates.ALL
                ? all
                : new Week(
                        all.number(),
                        all.begins(),
                        Arrays.stream(all.rows()).filter(ledger::known).toArray());
        if (week.rows().length > 0) {
            Declarations batch = history.subset(week.rows());
            double[] truth = oracle.of(week.rows());
            runs.each(at -> replays.get(at).step(week, batch, truth), tell);
        }
        rolling.observe(all.rows());
    }
}
