package org.openaeo.engine.strategy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A share of exploration that is learned while working (APT), kept near what a drift signal asks for (ADAPT).
 *
 * <p>The arms are shares of exploration from 0 to 1. Each batch is spent under one arm; when its results are in, the
 * arm is rewarded by the hit rate over the best hit rate there could have been, min(irregular / inspected, 1), with the
 * irregular ones among all declarations estimated from the random share of the last quarter: an administration never
 * knows more. A drift signal of d (0 to 1) restricts the choice to the arms within a quarter of d.
 *
 * <p>Where the published code differs from its paper this keeps to the paper: a better batch is a higher reward under
 * every combination with the drift signal, an arm is drawn once for a batch, the first strategy named is always the one
 * that exploits, and a bandit of confidence bounds goes on after each arm was tried.
 */
final class Adaptive implements Strategy {
    static final int ARMS = 21;

    private static final int REACH = 5;
    private static final int REMEMBERED = 13;

    private final Strategy exploit;
    private final Strategy explore;
    private final Bandit bandit;
    private final boolean drift;
    private final Map<Integer, Pull> waiting = new HashMap<>();
    private final Deque<int[]> randomShares = new ArrayDeque<>();

    private record Pull(int arm, double chance) {}

    Adaptive(Strategy exploit, Strategy explore, Bandit bandit, boolean drift) {
        this.exploit = exploit;
        this.explore = explore;
        this.bandit = bandit;
        this.drift = drift;
    }

    @Override
    public Order order(Batch batch) {
        double[] chances = bandit.chances(allowed(batch.drift()));
        int arm = drawn(chances, Chance.of(batch.seed(), "arm").uniform());
        waiting.put(batch.number(), new Pull(arm, chances[arm]));
        double rate = (double) arm / (ARMS - 1);
        Order order = mixed(rate).order(batch);
        return new Order(order.rows(), order.explored(), rate);
    }

    @Override
    public void learn(Results results) {
        exploit.learn(results);
        explore.learn(results);
        remember(results);
        Pull pull = waiting.remove(results.batch());
        double hitRate = results.hitRate();
        double bound = bestHitRate(results);
        if (pull != null && !Double.isNaN(hitRate) && bound > 0) {
            bandit.reward(pull.arm(), pull.chance(), hitRate / bound);
        }
    }

    private Strategy mixed(double rate) {
        if (rate == 0) {
            return exploit;
        }
        return rate == 1
                ? explore
                : new Hybrid(List.of(new Hybrid.Part(exploit, 1 - rate), new Hybrid.Part(explore, rate)));
    }

    private boolean[] allowed(double signal) {
        boolean[] allowed = new boolean[ARMS];
        if (!drift || Double.isNaN(signal)) {
            Arrays.fill(allowed, true);
            return allowed;
        }
        int about = (int) Math.round(Math.clamp(signal, 0.0, 1.0) * (ARMS - 1));
        for (int arm = 0; arm < ARMS; arm++) {
            allowed[arm] = Math.abs(arm - about) <= REACH;
        }
        return allowed;
    }

    private void remember(Results results) {
        int drawn = 0;
        int irregular = 0;
        for (int place = 0; place < results.rows().length; place++) {
            if (results.random().get(place)) {
                drawn++;
                irregular += results.irregular().get(place) ? 1 : 0;
            }
        }
        randomShares.addLast(new int[] {drawn, irregular});
        if (randomShares.size() > REMEMBERED) {
            randomShares.removeFirst();
        }
    }

    /** The hit rate of somebody who knows it all, as far as the random share tells; 1 where it tells nothing. */
    private double bestHitRate(Results results) {
        int drawn = randomShares.stream().mapToInt(share -> share[0]).sum();
        int irregular = randomShares.stream().mapToInt(share -> share[1]).sum();
        if (drawn == 0 || results.capacity() == 0) {
            return 1;
        }
        double estimated = (irregular + 0.5) / (drawn + 1) * results.candidates();
        return Math.min(1, estimated / results.capacity());
    }

    private static int drawn(double[] chances, double uniform) {
        double spot = uniform;
        int last = 0;
        for (int arm = 0; arm < chances.length; arm++) {
            if (chances[arm] > 0) {
                last = arm;
                spot -= chances[arm];
                if (spot < 0) {
                    return arm;
                }
            }
        }
        return last;
    }
}
