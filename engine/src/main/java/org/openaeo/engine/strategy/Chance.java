package org.openaeo.engine.strategy;

import org.openaeo.engine.declaration.Dictionary;

/** Random numbers that follow from a seed alone, the same on every machine (SplitMix64). */
final class Chance {
    private long state;

    private Chance(long state) {
        this.state = state;
    }

    static Chance of(long seed, String purpose) {
        return new Chance(Dictionary.combine(seed, Dictionary.hashOf(purpose)));
    }

    /** From 0 (inclusive) to 1 (exclusive). */
    double uniform() {
        state += 0x9e3779b97f4a7c15L;
        return (Dictionary.combine(state, 0) >>> 11) * 0x1.0p-53;
    }

    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** The numbers below a size in random order. */
    int[] shuffled(int size) {
        int[] numbers = new int[size];
        for (int at = 0; at < size; at++) {
            int with = below(at + 1);
            numbers[at] = numbers[with];
            numbers[with] = at;
        }
        return numbers;
    }
}
