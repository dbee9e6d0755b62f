/** How likely and how costly an irregularity is: models, plans and their versions. It knows no operators. */
@NullMarked
@ApplicationModule(
        displayName = "Risk",
        allowedDependencies = {"platform", "platform :: *"})
package org.openaeo.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
