/**
 * Ways to choose what the scored part of the capacity is spent on, each named after its source; see {@link
 * org.openaeo.engine.strategy.Strategy}.
 */
@NullMarked
package org.openaeo.engine.strategy;

import org.jspecify.annotations.NullMarked;
