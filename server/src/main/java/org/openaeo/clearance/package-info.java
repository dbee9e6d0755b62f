/**
 * Declarations, what was decided about them, and what the inspections found.
 *
 * <p>For programs in this house, such as the demonstration world, three interfaces do it all; each call is one
 * transaction, which stands wholly or not at all, and none asks for a role:
 *
 * <ul>
 *   <li>{@link org.openaeo.clearance.Intake#load Intake.load} takes declarations from any
 *       {@link org.openaeo.clearance.DeclarationSource}: the engine's reader of files
 *       ({@code DeclarationCsv.stream}), a generator, or rows at hand. {@link org.openaeo.clearance.Learnt#WHEN_LODGED}
 *       makes a history that can be gone through day by day.
 *   <li>{@link org.openaeo.clearance.SelectionRuns#run SelectionRuns.run} decides a day, as of an earlier instant where
 *       {@link org.openaeo.clearance.SelectionOrder#asOf} says so.
 *   <li>{@link org.openaeo.clearance.Inspections#record Inspections.record} takes what was found; with an instant, as
 *       if it had been learnt then.
 * </ul>
 *
 * <p>{@link org.openaeo.clearance.Offices#name Offices.name} gives offices their names. People do the first two by long
 * work ({@code clearance.load}, {@code clearance.generation}, {@code clearance.selection}).
 */
@NullMarked
@ApplicationModule(
        displayName = "Clearance",
        allowedDependencies = {"trust", "risk", "platform", "platform :: *"})
package org.openaeo.clearance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
