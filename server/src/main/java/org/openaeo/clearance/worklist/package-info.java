/** The inspection list as officers read it: sought, sorted, paged. */
@NullMarked
package org.openaeo.clearance.worklist;

import org.jspecify.annotations.NullMarked;
