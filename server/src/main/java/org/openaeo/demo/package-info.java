/** An imaginary administration to look around in, built at the first start of a demonstration and only there. */
@NullMarked
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "standards",
            "trust",
            "risk",
            "clearance",
            "certification",
            "certification :: *",
            "platform",
            "platform :: *"
        })
package org.openaeo.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
