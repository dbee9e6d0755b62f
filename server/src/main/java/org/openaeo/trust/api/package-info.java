/** The register for other systems, under {@code /api/v1}. */
@NullMarked
package org.openaeo.trust.api;

import org.jspecify.annotations.NullMarked;
