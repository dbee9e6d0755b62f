package org.openaeo.engine.strategy;

import java.util.BitSet;

import org.openaeo.engine.declaration.Declarations;

/**
 * What inspections found in a batch, as it became known later.
 *
 * @param batch the number of the batch they belong to
 * @param candidates how many declarations the batch had
 * @param capacity how many of them were inspected
 * @param declarations the batch
 * @param rows the inspected rows of it whose outcome is a label
 * @param irregular those of the rows that were irregular, by place in {@code rows}
 * @param random those that the plan's random share drew, by place in {@code rows}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Results(
        int batch,
        int candidates,
        int capacity,
        Declarations declarations,
        int[] rows,
        BitSet irregular,
        BitSet random) {

    /** The share of irregular ones among what was inspected; {@code NaN} where nothing was. */
    double hitRate() {
        return rows.length == 0 ? Double.NaN : (double) irregular.cardinality() / rows.length;
    }
}
