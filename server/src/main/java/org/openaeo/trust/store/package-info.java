/** The register in PostgreSQL. */
@NullMarked
package org.openaeo.trust.store;

import org.jspecify.annotations.NullMarked;
