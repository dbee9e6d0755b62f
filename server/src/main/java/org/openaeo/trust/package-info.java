/** Whom we trust, for what, and since when: operators and the statements of authorisation about them. */
@NullMarked
@ApplicationModule(
        displayName = "Trust",
        allowedDependencies = {"platform", "platform :: *"})
package org.openaeo.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
