/** Declarations, what was decided about them, and what the inspections found. */
@NullMarked
@ApplicationModule(
        displayName = "Clearance",
        allowedDependencies = {"trust", "risk", "platform", "platform :: *"})
package org.openaeo.clearance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
