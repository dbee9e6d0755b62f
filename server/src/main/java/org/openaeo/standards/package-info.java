/**
 * What is asked of an operator, by which standard, and on which terms an administration grants trust: editions of
 * standards, the crosswalks between them and the profile of the programme.
 */
@NullMarked
@ApplicationModule(
        displayName = "Standards",
        allowedDependencies = {"platform", "platform :: *"})
package org.openaeo.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
