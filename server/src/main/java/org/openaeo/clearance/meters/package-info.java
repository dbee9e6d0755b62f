/** What clearance counts for those who watch over the server. */
@NullMarked
package org.openaeo.clearance.meters;

import org.jspecify.annotations.NullMarked;
