/** Clearance for other systems, under {@code /api/v1}. */
@NullMarked
package org.openaeo.clearance.api;

import org.jspecify.annotations.NullMarked;
