package org.openaeo.engine.selection;

/**
 * A real number of declarations made whole so that the long run is right: 2.3 becomes 3 in three of ten draws and 2 in
 * the others. Plain rounding would make a ceiling of 2 % over batches of ten mean "never".
 *
 * @param expected the number, not below zero
 */
record FairRounding(double expected) {
    private static final double EXACT = 1e-9;

    FairRounding {
        if (!(expected >= 0)) {
            throw new IllegalArgumentException("below zero: " + expected);
        }
    }

    int lower() {
        return (int) Math.floor(expected + EXACT);
    }

    /** The chance of the next higher number. */
    double chanceOfUpper() {
        return Math.max(0, expected - lower());
    }

    /** @param uniform a draw from 0 (inclusive) to 1 (exclusive) */
    int draw(double uniform) {
        return uniform < chanceOfUpper() ? lower() + 1 : lower();
    }
}
