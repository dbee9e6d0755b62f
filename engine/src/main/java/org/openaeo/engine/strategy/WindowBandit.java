package org.openaeo.engine.strategy;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Upper confidence bounds over the latest pulls (Garivier, Moulines: "On Upper-Confidence Bound Policies for Switching
 * Bandit Problems", ALT 2011): the arm goes next whose mean reward plus its margin of doubt is highest, where an arm
 * that has not been pulled lately comes first of all.
 */
final class WindowBandit implements Bandit {
    private static final int WINDOW = 26;
    private static final double DOUBT = 0.5;

    private final int arms;
    private final Deque<Pull> pulls = new ArrayDeque<>();

    private record Pull(int arm, double reward) {}

    WindowBandit(int arms) {
        this.arms = arms;
    }

    @Override
    public double[] chances(boolean[] allowed) {
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int arm = 0; arm < arms; arm++) {
            double bound = bound(arm);
            if (allowed[arm] && bound > highest) {
                best = arm;
                highest = bound;
            }
        }
        double[] chances = new double[arms];
        chances[best] = 1;
        return chances;
    }

    @Override
    public void reward(int arm, double chance, double reward) {
        pulls.addLast(new Pull(arm, Math.clamp(reward, 0.0, 1.0)));
        if (pulls.size() > WINDOW) {
            pulls.removeFirst();
        }
    }

    private double bound(int arm) {
        int count = 0;
        double sum = 0;
        for (Pull pull : pulls) {
            if (pull.arm() == arm) {
                count++;
                sum += pull.reward();
            }
        }
        return count == 0
                ? Double.MAX_VALUE
                : sum / count + Math.sqrt(DOUBT * Math.log(Math.max(2, pulls.size())) / count);
    }
}
