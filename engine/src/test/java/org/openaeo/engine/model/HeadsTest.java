package org.openaeo.engine.model;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/**
 * A trade in which three quarters of the declarations repeat one of a few goods lines, each of which always fares the
 * same, and the rest is new and irregular where an origin is.
 */
class HeadsTest {
    private static final String RISKY = "XX";
    private static final int LINES = 200;
    private static final Declarations HISTORY = trade(1, 6000, 0);
    private static final Declarations LATER = trade(2, 1500, 60);

    private static TargetingModel model;

    @BeforeAll
    static void train() throws TrainingRefusedException {
        model = Trainer.train(HISTORY, TrainingSettings.defaults("canonical", Instant.EPOCH), Progress.NONE);
    }

    @Test
    void newGoodsLinesAreJudgedByTreesThatCannotRemember() {
        Head novel = model.heads().novel();
        assertThat(novel).isNotNull();
        List<Feature> asked = IntStream.of(novel.trees().split())
                .filter(split -> split >= 0)
                .mapToObj(split -> model.features().get(split >>> 1))
                .distinct()
                .toList();

        assertThat(asked).isNotEmpty().noneMatch(feature -> feature.family() == FeatureFamily.REPETITION);
    }

    @Test
    void eachRowIsScoredByTheHeadThatItsGoodsLineAsksFor() {
        Scores together = model.score(LATER, Progress.NONE);
        Scores alone = model.judgingAlone().score(LATER, Progress.NONE);
        int same = 0;
        for (int row = 0; row < LATER.size(); row++) {
            boolean isNew = LATER.id(row).startsWith("N");
            if (isNew) {
                assertThat(alone.margin(row)).isEqualTo(together.margin(row));
            } else {
                same += alone.margin(row) == together.margin(row) ? 1 : 0;
            }
        }
        assertThat(same).isLessThan(50);
    }

    @Test
    void bothKnowWhatTheyAreThereFor() {
        Scores scores = model.score(LATER, Progress.NONE);

        assertThat(gap(scores, "N")).isGreaterThan(0.5);
        assertThat(gap(scores, "R")).isGreaterThan(0.8);
    }

    @Test
    void explanationsAndFactsFollowTheSameHead() {
        Scores scores = model.score(LATER, Progress.NONE);
        for (int row = 0; row < 40; row++) {
            Contributions why = model.explain(LATER, row);
            double sum = why.contributions().stream()
                    .mapToDouble(Contribution::logOdds)
                    .sum();
            float[] facts = new float[model.features().size()];
            for (int at = 0; at < facts.length; at++) {
                facts[at] = (float) why.contributions().get(at).value();
            }

            assertThat(why.base() + sum).isCloseTo(scores.margin(row), within(1e-4));
            assertThat(model.rescore(LATER, row, facts).probability(0)).isEqualTo(scores.probability(row));
        }
    }

    @Test
    void withoutMemoryOfRepeatsThereIsOneHeadAndNoneOfTheirFeatures() throws TrainingRefusedException {
        TrainingSettings settings =
                TrainingSettings.defaults("canonical", Instant.EPOCH).withoutRepeats();
        TargetingModel forgetful = Trainer.train(HISTORY, settings, Progress.NONE);

        assertThat(forgetful.heads().novel()).isNull();
        assertThat(forgetful.card().goodsLines()).isFalse();
        assertThat(forgetful.features()).noneMatch(feature -> feature.family() == FeatureFamily.REPETITION);
        assertThat(model.card().goodsLines()).isTrue();
    }

    @Test
    void twoHeadsNeedSomethingToChooseBy() {
        Head known = model.heads().known();

        assertThatThrownBy(() -> new Heads(known, known, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** How far apart the mean probabilities of irregular and of other rows are. */
    private static double gap(Scores scores, String kind) {
        double[] sums = new double[2];
        int[] rows = new int[2];
        for (int row = 0; row < LATER.size(); row++) {
            if (LATER.id(row).startsWith(kind)) {
                int found = LATER.outcome(row) == InspectionOutcome.IRREGULAR ? 1 : 0;
                sums[found] += scores.probability(row);
                rows[found]++;
            }
        }
        return sums[1] / rows[1] - sums[0] / rows[0];
    }

    private static Declarations trade(long seed, int rows, int firstDay) {
        Random random = new Random(seed);
        Declarations.Builder builder = Declarations.builder(rows);
        for (int row = 0; row < rows; row++) {
            boolean repeat = random.nextInt(4) > 0;
            int line = random.nextInt(LINES);
            String origin = random.nextInt(3) == 0 ? RISKY : "YY";
            boolean irregular = repeat ? line % 3 == 0 : origin.equals(RISKY) == (random.nextInt(20) > 0);
            builder.start(
                            (repeat ? "R" : "N") + seed + "-" + row,
                            PlantedTrade.FIRST_DAY
                                    .plusDays(firstDay + row * 60L / rows)
                                    .atStartOfDay())
                    .code(Field.HS, "%06d".formatted(100_000 + (repeat ? line : random.nextInt(LINES))))
                    .code(Field.ORIGIN, repeat ? "ZZ" : origin)
                    .code(Field.IMPORTER, "I" + random.nextInt(50))
                    .number(Field.TAX_RATE, 8)
                    .number(Field.NET_MASS, repeat ? 100 + line : 1000 * (1 + random.nextDouble()))
                    .number(Field.VALUE, 1000 * (1 + random.nextDouble()))
                    .outcome(irregular ? InspectionOutcome.IRREGULAR : InspectionOutcome.CONFORM);
        }
        return builder.build();
    }
}
