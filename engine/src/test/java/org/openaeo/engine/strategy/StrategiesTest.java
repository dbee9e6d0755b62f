package org.openaeo.engine.strategy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.strategy.StrategySpec.Hybrid.Part;
import org.openaeo.engine.strategy.StrategySpec.Plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StrategiesTest {
    private static final int SIZE = 400;
    private static final Declarations ROWS = Batches.declarations(SIZE);

    static Stream<StrategySpec> all() {
        StrategySpec score = new Plain(Method.SCORE);
        StrategySpec random = new Plain(Method.RANDOM);
        return Stream.of(
                random,
                score,
                new Plain(Method.RISKY_PROFILES),
                new Plain(Method.EXPECTED_REVENUE),
                new Plain(Method.UNCERTAINTY),
                new Plain(Method.DIVERSITY),
                new Plain(Method.BADGE),
                new Plain(Method.BATE),
                new StrategySpec.Blend(0.5),
                new StrategySpec.Gated(0.7),
                new StrategySpec.Hybrid(List.of(new Part(score, 0.9), new Part(random, 0.1))),
                new StrategySpec.Adaptive(score, random, BanditKind.EXP3S, true),
                new StrategySpec.Adaptive(score, new Plain(Method.BADGE), BanditKind.SLIDING_UCB, false));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyStrategyOrdersEachRowOnceAndTheSameWayAgain(StrategySpec spec) {
        Batch batch = Batches.of(0, ROWS, Batches.falling(SIZE), 40, 7);

        Order order = spec.start(1).order(batch);

        assertThat(order.rows()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(40);
        assertThat(Arrays.stream(order.rows())).allMatch(row -> row >= 0 && row < SIZE);
        assertThat(spec.start(1).order(batch).rows()).isEqualTo(order.rows());
        assertThat(order.rate()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @EnumSource
    void everyMethodNamesItsSource(Method method) {
        assertThat(method.source().citation())
                .contains(method.source().title(), "" + method.source().year());
        assertThat(Method.named(method.code())).contains(method);
    }

    @Test
    void scoreTakesTheLikeliestAndTrustChangesIt() {
        Batch batch = Batches.of(0, ROWS, Batches.falling(SIZE), 40, 7);
        batch.multipliers()[0] = 0.01;
        batch.multipliers()[1] = 0;

        int[] rows = new Plain(Method.SCORE).start(1).order(batch).rows();

        assertThat(Arrays.copyOf(rows, 3)).containsExactly(2, 3, 4);
        assertThat(rows).contains(0).doesNotContain(1);
    }

    @Test
    void revenueAndProbabilityMakeDifferentLists() {
        Batch batch = Batches.of(0, ROWS, Batches.falling(SIZE), 40, 7);

        assertThat(new Plain(Method.EXPECTED_REVENUE).start(1).order(batch).rows()[0] % 7)
                .isEqualTo(6);
        assertThat(new StrategySpec.Blend(0).start(1).order(batch).rows())
                .isEqualTo(new Plain(Method.SCORE).start(1).order(batch).rows());
    }

    @Test
    void riskyProfilesLearnWhoHasABadRecord() {
        Strategy risky = new Plain(Method.RISKY_PROFILES).start(1);
        Batch batch = Batches.of(0, ROWS, Batches.falling(SIZE), 40, 7);
        int[] inspected = java.util.stream.IntStream.range(0, SIZE).toArray();
        BitSet irregular = new BitSet();
        Arrays.stream(inspected).filter(row -> row % 50 == 13).forEach(irregular::set);
        risky.learn(Batches.results(batch, inspected, irregular));

        int[] rows = risky.order(batch).rows();

        assertThat(Arrays.stream(rows).limit(8)).allMatch(row -> row % 50 == 13);
    }

    @Test
    void spreadTakesUnlikeRowsWhereUncertaintyTakesAlikeOnes() {
        double[] probability = new double[SIZE];
        Arrays.setAll(probability, row -> row % 4 == 0 ? 0.5 : 0.45);
        Batch batch = Batches.of(0, ROWS, probability, 4, 7);

        int[] uncertain = new Plain(Method.UNCERTAINTY).start(1).order(batch).rows();
        int[] spread = new Plain(Method.BADGE).start(1).order(batch).rows();

        assertThat(Arrays.stream(uncertain).limit(4).map(row -> row % 4).distinct())
                .hasSize(1);
        assertThat(Arrays.stream(spread).limit(4).map(row -> row % 4).distinct())
                .hasSize(4);
    }

    @Test
    void spreadSeldomTakesWhatIsCertain() {
        double[] probability = new double[SIZE];
        Arrays.setAll(probability, row -> row < SIZE / 2 ? 0.001 : 0.4);
        Batch batch = Batches.of(0, ROWS, probability, 40, 7);

        int[] rows = new Plain(Method.BADGE).start(1).order(batch).rows();

        // One per group comes in by distance; repeated points have none left, so what follows is by doubt.
        assertThat(Arrays.stream(rows).limit(40).filter(row -> row < SIZE / 2)).hasSizeLessThan(6);
    }

    @Test
    void diversityTakesFromEveryGroupOfThePromising() {
        Batch batch = Batches.of(0, ROWS, Batches.falling(SIZE), 8, 7);

        int[] rows = new Plain(Method.DIVERSITY).start(1).order(batch).rows();

        assertThat(Arrays.stream(rows).limit(4).map(row -> row % 4).distinct()).hasSize(4);
        assertThat(Arrays.stream(rows).limit(4)).allMatch(row -> row < 40);
    }

    @Test
    void hybridKeepsItsSharesInEveryStretch() {
        StrategySpec spec = new StrategySpec.Hybrid(
                List.of(new Part(new Plain(Method.SCORE), 0.8), new Part(new Plain(Method.RANDOM), 0.2)));
        Batch batch = Batches.of(0, ROWS, Batches.falling(SIZE), 40, 7);

        Order order = spec.start(1).order(batch);

        for (int length : new int[] {5, 10, 40, 100}) {
            long explored = Arrays.stream(order.rows())
                    .limit(length)
                    .filter(order.explored()::get)
                    .count();
            assertThat((double) explored / length).isBetween(0.2 - 1.0 / length, 0.2 + 1.0 / length);
        }
        assertThat(order.rate()).isEqualTo(0.2);
        assertThat(order.rows()).hasSize(SIZE);
    }

    @Test
    void gateOpensWithTheModelsQuality() {
        StrategySpec gated = new StrategySpec.Gated(0.7);
        Batch good = Batches.of(0, ROWS, Batches.falling(SIZE), 10, 7);
        Batch bad = new Batch(
                0,
                good.declarations(),
                good.scores(),
                good.multipliers(),
                10,
                good.leaves(),
                Double.NaN,
                0.6,
                Batches.NO_ORACLE,
                7);

        assertThat(gated.start(1).order(good).rows())
                .isEqualTo(new Plain(Method.BATE).start(1).order(good).rows());
        assertThat(gated.start(1).order(bad).rows())
                .isEqualTo(new Plain(Method.RANDOM).start(1).order(bad).rows());
    }

    @Test
    void onlyASimulatorHasAnOracle() {
        Batch batch = Batches.of(0, ROWS, Batches.falling(SIZE), 10, 7);

        assertThatThrownBy(() -> new Plain(Method.ORACLE).start(1).order(batch))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sharesOfAHybridSumToOne() {
        assertThatThrownBy(() -> new StrategySpec.Hybrid(List.of(new Part(new Plain(Method.SCORE), 0.5))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
