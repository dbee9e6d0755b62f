package org.openaeo.engine.model;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.profile.ProfileKeys;

/**
 * Scores a set of declarations, a large one on all cores: rows are cut into blocks, each with an extractor of its own,
 * and no row's score depends on the block it is in.
 */
final class BulkScoring {
    private static final int BLOCK = 4096;

    private final TargetingModel model;
    private final Declarations declarations;
    private final ProfileKeys keys;
    private final float[] margins;
    private final double[] probabilities;
    private final double[] expectedRevenues;

    BulkScoring(TargetingModel model, Declarations declarations) {
        this.model = model;
        this.declarations = declarations;
        keys = ProfileKeys.of(declarations);
        margins = new float[declarations.size()];
        probabilities = new double[declarations.size()];
        expectedRevenues = new double[declarations.size()];
    }

    Scores run(Progress progress) {
        int size = declarations.size();
        int blocks = Math.ceilDiv(size, BLOCK);
        if (blocks <= 1) {
            score(0, size);
        } else {
            // whoever waits is told by the thread that it lent, as Progress promises
            Thread caller = Thread.currentThread();
            AtomicInteger done = new AtomicInteger();
            IntStream.range(0, blocks).parallel().forEach(block -> {
                int from = block * BLOCK;
                int to = Math.min(size, from + BLOCK);
                score(from, to);
                int scored = done.addAndGet(to - from);
                if (Thread.currentThread() == caller) {
                    progress.report("score", scored, size);
                }
            });
        }
        progress.report("score", size, size);
        return new Scores(margins, probabilities, expectedRevenues);
    }

    private void score(int from, int to) {
        FeatureExtractor extractor = model.extractor(keys);
        float[] features = new float[model.featureSet().size()];
        for (int row = from; row < to; row++) {
            extractor.extract(row, features, 0);
            Head head = model.heads().of(features, 0);
            margins[row] = head.margin(features, 0);
            probabilities[row] = head.probability(margins[row]);
            expectedRevenues[row] = probabilities[row] * model.revenue().ifIrregular(declarations, row, features, 0);
        }
    }
}
