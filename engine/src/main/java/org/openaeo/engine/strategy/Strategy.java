package org.openaeo.engine.strategy;

/**
 * A way to put the declarations of a batch into the order in which capacity is spent on them.
 *
 * <p>A strategy does not draw the plan's random share, nor does it see capacity of offices or ceilings of trust: the
 * {@link org.openaeo.engine.selection.Selector} applies these to the order, so that every strategy keeps the same law.
 * It learns from what inspections of earlier batches found, in the order in which their results come in.
 *
 * <p>Deterministic: the same batches, results and seed give the same orders. Not safe for concurrent use.
 */
public interface Strategy {
    /** An order of all rows of the batch, best first. */
    Order order(Batch batch);

    /** Takes in what inspections of an earlier batch found; results of a batch come once. */
    default void learn(Results results) {}
}
