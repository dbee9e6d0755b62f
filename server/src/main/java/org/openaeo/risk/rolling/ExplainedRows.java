package org.openaeo.risk.rolling;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.explanation.Explanation;
import org.openaeo.engine.explanation.Reasons;
import org.openaeo.engine.model.Contribution;
import org.openaeo.engine.model.Contributions;
import org.openaeo.engine.model.Explainer;
import org.openaeo.engine.model.Feature;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.risk.ScoredFacts;

/** The score of every row taken apart, by all processors at once. */
public record ExplainedRows(List<Explanation> explanations, List<ScoredFacts> facts) {
    private static final String STAGE = "explain";
    /** Rows between two reports of progress. */
    private static final int STEP = 256;

    /** @param reasons told one by one of each row */
    public static ExplainedRows of(TargetingModel model, Declarations rows, int reasons, Progress progress) {
        Explanation[] explanations = new Explanation[rows.size()];
        ScoredFacts[] facts = new ScoredFacts[rows.size()];
        List<String> features = model.features().stream().map(Feature::code).toList();
        AtomicInteger done = new AtomicInteger();
        int workers = Math.clamp(rows.size() / STEP, 1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<? extends Future<?>> parts = IntStream.range(0, workers)
                    .mapToObj(worker -> threads.submit(() -> {
                        Explainer explainer = model.explainer(rows);
                        int end = part(rows, worker + 1, workers);
                        for (int row = part(rows, worker, workers); row < end; row++) {
                            Contributions contributions = explainer.explain(row);
                            explanations[row] = Reasons.explain(contributions, rows, row, reasons);
                            facts[row] = ScoredFacts.of(features, values(contributions));
                            if (done.incrementAndGet() % STEP == 0 && worker == 0) {
                                progress.report(STAGE, done.get(), rows.size());
                            }
                        }
                    }))
                    .toList();
            parts.forEach(ExplainedRows::await);
        }
        progress.report(STAGE, rows.size(), rows.size());
        return new ExplainedRows(Arrays.asList(explanations), Arrays.asList(facts));
    }

    private static int part(Declarations rows, int worker, int workers) {
        return (int) ((long) rows.size() * worker / workers);
    }

    private static float[] values(Contributions contributions) {
        List<Contribution> all = contributions.contributions();
        float[] values = new float[all.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) all.get(at).value();
        }
        return values;
    }

    private static void await(Future<?> part) {
        try {
            part.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while explaining", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a row could not be explained", failed.getCause());
        }
    }
}
