package org.openaeo.engine.simulation;

/** Gives out trader identification numbers: a country and nine digits, never twice and scattered. */
final class Tins {
    /** The largest prime below 900 million, so that multiplying by anything smaller permutes the numbers below it. */
    private static final long NUMBERS = 899_999_963L;

    private static final long STEP = 618_033_989L;
    private static final int NEWCOMERS_FROM = 100_000_000;

    private final long offset;

    Tins(long seed) {
        offset = (long) (Draws.uniformOf(seed, 0x71) * NUMBERS);
    }

    String registered(String country, int number) {
        return tin(country, number);
    }

    /** Of a trader who never registered with the administration; no registered operator has it. */
    String newcomer(int number) {
        return tin("XA", NEWCOMERS_FROM + number);
    }

    private String tin(String country, long number) {
        return country + (100_000_000L + (number * STEP + offset) % NUMBERS);
    }
}
