/** Writing many rows at once to PostgreSQL. */
@NullMarked
package org.openaeo.clearance.storage;

import org.jspecify.annotations.NullMarked;
