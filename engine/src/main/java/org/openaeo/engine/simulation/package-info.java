/**
 * A synthetic trade world with planted fraud: who trades what, how it is declared, what is wrong with it, and what a
 * customs administration found of it.
 *
 * <p>The imaginary administration is Aurelia ({@code XA}); {@code XB} and {@code XC} are its partners and neighbours.
 * Everything follows from a seed. The model, in the order in which a declaration comes about:
 *
 * <ol>
 *   <li>{@link org.openaeo.engine.simulation.Calendar} says how many declarations each day has, and at what minute;
 *   <li>{@link org.openaeo.engine.simulation.Population} says who imports: registered operators of heavy-tailed size,
 *       or a trader nobody has seen before;
 *   <li>{@link org.openaeo.engine.simulation.Flow} is a habit of an importer: this line from that seller by that way;
 *   <li>{@link org.openaeo.engine.simulation.Temptation} says how likely it is that something is wrong, and what;
 *   <li>{@link org.openaeo.engine.simulation.FraudKind} bends the declaration away from the goods;
 *   <li>{@link org.openaeo.engine.simulation.PastSelection} is the policy by which the administration chose in the
 *       past, and what its inspectors found.
 * </ol>
 */
@NullMarked
package org.openaeo.engine.simulation;

import org.jspecify.annotations.NullMarked;
