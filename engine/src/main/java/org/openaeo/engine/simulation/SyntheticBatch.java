package org.openaeo.engine.simulation;

import org.openaeo.engine.declaration.Declarations;

/**
 * Declarations in order of time with the truth about each.
 *
 * @param firstRow the number of the first of them in the whole trade, from 0
 * @param declarations as the administration knows them: outcomes only where somebody inspected
 * @param truth as it is
 */
public record SyntheticBatch(long firstRow, Declarations declarations, Truth truth) {}
