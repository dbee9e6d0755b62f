package org.openaeo.engine.selection;

/** How many declarations at most: a number of them, or a share of those that came in. */
public sealed interface Limit {

    /** The limit among so many declarations, as a real number: a share of a small batch is less than one. */
    double among(int declarations);

    /** A fixed number, whatever the size of the batch. */
    record Count(int count) implements Limit {
        public Count {
            if (count < 0) {
                throw new IllegalArgumentException("count below zero: " + count);
            }
        }

        @Override
        public double among(int declarations) {
            return Math.min(count, declarations);
        }
    }

    /** A share between 0 and 1. */
    record Rate(double rate) implements Limit {
        public Rate {
            if (!(rate >= 0 && rate <= 1)) {
                throw new IllegalArgumentException("rate outside 0 to 1: " + rate);
            }
        }

        @Override
        public double among(int declarations) {
            return rate * declarations;
        }
    }
}
