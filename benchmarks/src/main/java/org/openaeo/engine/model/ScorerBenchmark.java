package org.openaeo.engine.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.profile.ProfileKeys;
import org.openaeo.engine.profile.ProfileReader;
import org.openaeo.engine.profile.Smoothing;
import org.openaeo.engine.simulation.SyntheticTrade;
import org.openaeo.engine.simulation.TradeSettings;

/**
 * What one declaration costs on one core, by a model of a year of generated trade: the trees alone, features and trees
 * of a large set, and one declaration that comes alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else.
public class ScorerBenchmark {
    private static final int CANDIDATES = 4096;

    /** Rows of history that the model learned from. */
    @Param("200000")
    public int history;

    private TargetingModel model;
    private Declarations candidates;
    private List<Declarations> alone;
    private float[] features;
    private int next;

    @Setup
    public void train() throws TrainingRefusedException {
        LocalDate from = LocalDate.of(2025, 1, 1);
        List<Declarations> year = new ArrayList<>();
        SyntheticTrade.of(TradeSettings.year(7, history + CANDIDATES, from))
                .generate(history, batch -> year.add(batch.declarations()), Progress.NONE);
        model = Trainer.train(year.getFirst(), TrainingSettings.defaults("canonical", Instant.EPOCH), Progress.NONE);
        candidates = year.getLast();
        alone = new ArrayList<>();
        for (int row = 0; row < CANDIDATES; row++) {
            alone.add(copyOf(row));
        }
        int width = model.features().size();
        features = new float[CANDIDATES * width];
        FeatureExtractor extractor = new FeatureExtractor(
                FeatureSet.of(model.profiles().settings()),
                ProfileKeys.of(candidates),
                new ProfileReader(model.profiles(), model.profiles(), Smoothing.uniform(0.2)));
        for (int row = 0; row < CANDIDATES; row++) {
            extractor.extract(row, features, row * width);
        }
    }

    /** The row as it would arrive: with no other declaration's codes beside its own. */
    private Declarations copyOf(int row) {
        Declarations.Builder copy = Declarations.builder(1).start(candidates.id(row), candidates.epochMinute(row));
        for (Field field : Field.codes()) {
            candidates.text(field, row).ifPresent(code -> copy.code(field, code));
        }
        for (Field field : Field.numbers()) {
            copy.number(field, candidates.number(field, row));
        }
        return copy.build();
    }

    @Benchmark
    @OperationsPerInvocation(CANDIDATES)
    public float treesAlone() {
        float sum = 0;
        int width = model.features().size();
        for (int row = 0; row < CANDIDATES; row++) {
            sum += model.heads().of(features, row * width).margin(features, row * width);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(CANDIDATES)
    public Scores featuresAndTrees() {
        return model.score(candidates, Progress.NONE);
    }

    @Benchmark
    public double oneDeclaration() {
        next = (next + 1) % CANDIDATES;
        return model.score(alone.get(next), Progress.NONE).probability(0);
    }
}
