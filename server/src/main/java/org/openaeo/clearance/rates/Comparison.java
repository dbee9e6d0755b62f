package org.openaeo.clearance.rates;

/** What may be said of scored choices against random ones, given how many of each there were. */
public sealed interface Comparison {
    /** Controls of each kind below which nothing is said. */
    long ENOUGH = 20;

    /** Scored choices find more; {@code times} as many, by the observed shares. Infinite where random found none. */
    record ScoredFindsMore(double times) implements Comparison {}

    /** The difference may be chance. */
    record NoProvenDifference() implements Comparison {}

    /** Random choices find more: the model has lost its hold. */
    record RandomFindsMore(double times) implements Comparison {}

    /** Too few controls of one kind or the other. */
    record TooFew(long scored, long random) implements Comparison {}

    /**
     * Compares by the interval for a difference of two shares that is put together from their Wilson intervals
     * (Newcombe 1998, method 10): the shares differ where it leaves zero out.
     */
    static Comparison of(Share scored, Share random) {
        if (scored.trials() < ENOUGH || random.trials() < ENOUGH) {
            return new TooFew(scored.trials(), random.trials());
        }
        double scoredRate = scored.rate().orElseThrow();
        double randomRate = random.rate().orElseThrow();
        double difference = scoredRate - randomRate;
        double low = difference - Math.hypot(scoredRate - scored.low(), random.high() - randomRate);
        double high = difference + Math.hypot(scored.high() - scoredRate, randomRate - random.low());
        if (low > 0) {
            return new ScoredFindsMore(scoredRate / randomRate);
        }
        if (high < 0) {
            return new RandomFindsMore(randomRate / scoredRate);
        }
        return new NoProvenDifference();
    }
}
