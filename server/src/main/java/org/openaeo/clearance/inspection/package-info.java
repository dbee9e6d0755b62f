/** Inspections that were chosen, and what they found. */
@NullMarked
package org.openaeo.clearance.inspection;

import org.jspecify.annotations.NullMarked;
