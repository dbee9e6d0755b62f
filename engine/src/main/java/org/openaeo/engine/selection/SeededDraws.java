package org.openaeo.engine.selection;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Dictionary;

/**
 * The chance in a selection, all of it a function of the seed and of the declarations' identifiers.
 *
 * <p>Every declaration gets a number by hashing the seed with its identifier, and the smallest numbers are drawn: a
 * uniform sample without replacement that does not depend on the order of the file and that an auditor can
 * recompute. Whoever writes an identifier does not know the seed of the day. Seeds must differ from batch to batch, as
 * an independent draw is what makes the sample unbiased; batches under one seed still differ by their identifiers.
 */
final class SeededDraws {
    private final long seed;
    private final long[] identifiers;
    private final long batch;

    SeededDraws(long seed, Declarations declarations) {
        this.seed = Dictionary.combine(seed, Dictionary.hashOf("openaeo selection"));
        identifiers = new long[declarations.size()];
        long sum = identifiers.length;
        for (int row = 0; row < identifiers.length; row++) {
            identifiers[row] = Dictionary.hashOf(declarations.id(row));
            sum += Dictionary.combine(1, identifiers[row]);
        }
        batch = sum;
    }

    /** A number for the row, evenly spread over all longs and independent between purposes. */
    long priority(String purpose, int row) {
        return Dictionary.combine(Dictionary.combine(seed, Dictionary.hashOf(purpose)), identifiers[row]);
    }

    /** All rows' {@link #priority priorities}. */
    long[] priorities(String purpose) {
        long keyed = Dictionary.combine(seed, Dictionary.hashOf(purpose));
        long[] priorities = new long[identifiers.length];
        for (int row = 0; row < priorities.length; row++) {
            priorities[row] = Dictionary.combine(keyed, identifiers[row]);
        }
        return priorities;
    }

    /** One draw for the batch, from 0 (inclusive) to 1 (exclusive). */
    double uniform(String purpose) {
        long bits = Dictionary.combine(Dictionary.combine(seed, Dictionary.hashOf(purpose)), batch);
        return (bits >>> 11) * 0x1.0p-53;
    }

    int round(FairRounding rounding, String purpose) {
        return rounding.draw(uniform(purpose));
    }
}
