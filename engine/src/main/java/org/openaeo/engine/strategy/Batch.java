package org.openaeo.engine.strategy;

import java.util.function.Supplier;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.selection.CandidateScores;

/**
 * Declarations to choose from, and what is known about them when the choice is made.
 *
 * @param number counts batches, from 0
 * @param declarations the candidates
 * @param scores what the model says of each
 * @param multipliers what the trust policy multiplies each row's value by, not below 0; one a row
 * @param budget how many of them are chosen by the order, about; at least 1
 * @param leaves where each row ends in the model's trees; asked for by few strategies, so computed when asked
 * @param drift how far the batch lies from what the model learned from, 0 (as ever) to 1; {@code NaN} where unknown
 * @param quality how well the model has lately ranked declarations it had not seen (area under the curve); {@code NaN}
 *     where unknown
 * @param oracle what a simulator knows to be the probability of an irregularity; empty outside simulation
 * @param seed of this batch
 */
@SuppressWarnings("ArrayRecordComponent") // columns; compared by nobody
public record Batch(
        int number,
        Declarations declarations,
        CandidateScores scores,
        double[] multipliers,
        int budget,
        Supplier<LeafTable> leaves,
        double drift,
        double quality,
        double[] oracle,
        long seed) {
    public Batch {
        if (scores.size() != declarations.size() || multipliers.length != declarations.size()) {
            throw new IllegalArgumentException("columns of different length");
        }
        if (budget < 1) {
            throw new IllegalArgumentException("nothing to choose: " + budget);
        }
    }

    public int size() {
        return declarations.size();
    }
}
