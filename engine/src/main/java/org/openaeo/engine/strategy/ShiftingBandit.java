package org.openaeo.engine.strategy;

import java.util.Arrays;

/**
 * Exp3.S (Auer, Cesa-Bianchi, Freund, Schapire: "The Nonstochastic Multiarmed Bandit Problem", SIAM J. Computing 32,
 * 2002): weights grow with the reward over the chance of the pull, and a little of the whole weight is given to every
 * arm each time, so that an arm that was bad can become good again.
 */
final class ShiftingBandit implements Bandit {
    private static final double EXPLORE = 0.25;
    private static final double SHARED = 0.002;

    private final double[] weights;

    ShiftingBandit(int arms) {
        weights = new double[arms];
        Arrays.fill(weights, 1);
    }

    @Override
    public double[] chances(boolean[] allowed) {
        double sum = 0;
        int open = 0;
        for (int arm = 0; arm < weights.length; arm++) {
            sum += allowed[arm] ? weights[arm] : 0;
            open += allowed[arm] ? 1 : 0;
        }
        double[] chances = new double[weights.length];
        for (int arm = 0; arm < weights.length; arm++) {
            chances[arm] = allowed[arm] ? (1 - EXPLORE) * weights[arm] / sum + EXPLORE / open : 0;
        }
        return chances;
    }

    @Override
    public void reward(int arm, double chance, double reward) {
        double sum = Arrays.stream(weights).sum();
        double estimate = Math.clamp(reward, 0.0, 1.0) / chance;
        weights[arm] *= Math.exp(Math.min(20, EXPLORE * estimate / weights.length));
        double largest = 0;
        for (int at = 0; at < weights.length; at++) {
            weights[at] += Math.E * SHARED / weights.length * sum;
            largest = Math.max(largest, weights[at]);
        }
        for (int at = 0; at < weights.length; at++) {
            weights[at] /= largest;
        }
    }
}
