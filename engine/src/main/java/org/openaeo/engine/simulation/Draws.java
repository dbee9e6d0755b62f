package org.openaeo.engine.simulation;

/**
 * Random numbers that depend on a seed, a purpose and a number only, never on what was drawn before elsewhere.
 *
 * <p>So the 7,000,000th declaration is the same whether or not the others were made, in whatever chunks. The
 * generator is SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators"). Only
 * {@link StrictMath} is used, so that the numbers are the same on every machine.
 */
final class Draws {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    private Draws(long state) {
        this.state = state;
    }

    static Draws of(long seed, Purpose purpose, long number) {
        return new Draws(start(seed, purpose, number));
    }

    /** Turns these draws into those of another number, without making an object. */
    void restart(long seed, Purpose purpose, long number) {
        state = start(seed, purpose, number);
    }

    /** What the numbers are for: each purpose has its own, so that a change to one leaves the others alone. */
    enum Purpose {
        POPULATION,
        FLOWS,
        CALENDAR,
        HEAT,
        ROW,
        NEWCOMER,
        CALIBRATION
    }

    long bits() {
        state += GAMMA;
        return mix(state);
    }

    /** Evenly from 0 (included) to 1 (excluded). */
    double uniform() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** Evenly from 0 (included) to the bound (excluded). */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    double normal() {
        return Normal.quantile((bits() >>> 11) * 0x1.0p-53 + 0x1.0p-54);
    }

    double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /** A standard normal number that belongs to the key for good. */
    static double normalOf(long seed, long key) {
        return Normal.quantile((mix(mix(seed + GAMMA) ^ key) >>> 11) * 0x1.0p-53 + 0x1.0p-54);
    }

    static double uniformOf(long seed, long key) {
        return (mix(mix(seed + GAMMA) ^ key) >>> 11) * 0x1.0p-53;
    }

    private static long start(long seed, Purpose purpose, long number) {
        return mix(mix(seed + GAMMA * (purpose.ordinal() + 1L)) + number);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
