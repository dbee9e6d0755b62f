package org.openaeo.engine.strategy;

import java.util.Arrays;
import java.util.BitSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openaeo.engine.declaration.Declarations;

import static org.assertj.core.api.Assertions.assertThat;

class BanditsTest {

    @ParameterizedTest
    @EnumSource
    void findsTheArmThatPaysAndGoesOnAfterTryingAll(BanditKind kind) {
        Bandit bandit = kind.start(5);
        int[] pulls = pull(bandit, 1_500, 3);

        assertThat(pulls[3]).isGreaterThan(Arrays.stream(pulls).sum() / 3);
        assertThat(pulls).doesNotContain(0);
    }

    @ParameterizedTest
    @EnumSource
    void followsWhenAnotherArmBeginsToPay(BanditKind kind) {
        Bandit bandit = kind.start(5);
        pull(bandit, 600, 3);

        int[] later = pull(bandit, 1_500, 1);

        assertThat(later[1]).isGreaterThan(later[3]);
    }

    @ParameterizedTest
    @EnumSource
    void pullsOnlyWhatIsAllowed(BanditKind kind) {
        Bandit bandit = kind.start(4);
        boolean[] allowed = {false, true, true, false};

        double[] chances = bandit.chances(allowed);

        assertThat(chances[0] + chances[3]).isZero();
        assertThat(Arrays.stream(chances).sum()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void driftNarrowsTheShareOfExploration() {
        Declarations rows = Batches.declarations(200);
        for (int number = 0; number < 20; number++) {
            Batch batch = Batches.of(number, rows, Batches.falling(200), 20, number);
            assertThat(adaptive(true).order(withDrift(batch, 0)).rate()).isLessThanOrEqualTo(0.25);
            assertThat(adaptive(true).order(withDrift(batch, 1)).rate()).isGreaterThanOrEqualTo(0.75);
        }
    }

    @Test
    void aBatchThatFoundMoreMakesItsShareLikelierNeverLess() {
        Declarations rows = Batches.declarations(200);
        double[] payment = new double[2];
        for (int good = 0; good <= 1; good++) {
            Adaptive adaptive = (Adaptive) adaptive(false);
            for (int number = 0; number < 1_000; number++) {
                Batch batch = Batches.of(number, rows, Batches.falling(200), 20, number);
                Order order = adaptive.order(batch);
                boolean explores = order.rate() > 0.5;
                int[] inspected = Arrays.copyOf(order.rows(), 20);
                BitSet irregular = new BitSet();
                irregular.set(0, explores == (good == 1) ? 16 : 1);
                adaptive.learn(Batches.results(batch, inspected, irregular));
                payment[good] += number >= 600 && explores ? 1 : 0;
            }
        }
        assertThat(payment[1]).isGreaterThan(1.5 * payment[0]);
    }

    private static Strategy adaptive(boolean drift) {
        return new StrategySpec.Adaptive(
                        new StrategySpec.Plain(Method.SCORE),
                        new StrategySpec.Plain(Method.RANDOM),
                        BanditKind.EXP3S,
                        drift)
                .start(1);
    }

    private static Batch withDrift(Batch batch, double drift) {
        return new Batch(
                batch.number(),
                batch.declarations(),
                batch.scores(),
                batch.multipliers(),
                batch.budget(),
                batch.leaves(),
                drift,
                batch.quality(),
                batch.oracle(),
                batch.seed());
    }

    private static int[] pull(Bandit bandit, int times, int paying) {
        boolean[] allowed = new boolean[5];
        Arrays.fill(allowed, true);
        Chance chance = Chance.of(11, "test");
        int[] pulls = new int[5];
        for (int time = 0; time < times; time++) {
            double[] chances = bandit.chances(allowed);
            double spot = chance.uniform();
            int arm = 0;
            while (arm < 4 && spot >= chances[arm]) {
                spot -= chances[arm++];
            }
            pulls[arm]++;
            bandit.reward(arm, chances[arm], arm == paying ? 0.9 : 0.2);
        }
        return pulls;
    }
}
