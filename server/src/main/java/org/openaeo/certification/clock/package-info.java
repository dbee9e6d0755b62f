/** The statutory clock as both sides see it: drawn to scale, with what stopped it and why. */
@NullMarked
package org.openaeo.certification.clock;

import org.jspecify.annotations.NullMarked;
