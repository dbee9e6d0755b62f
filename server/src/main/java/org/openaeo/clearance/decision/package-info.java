/** What was decided about each declaration, on what grounds, and whether it would be decided so again. */
@NullMarked
package org.openaeo.clearance.decision;

import org.jspecify.annotations.NullMarked;
