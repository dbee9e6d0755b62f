/** Companies apply, and customs carries their case files. */
@NullMarked
package org.openaeo.journey.certification;

import org.jspecify.annotations.NullMarked;
