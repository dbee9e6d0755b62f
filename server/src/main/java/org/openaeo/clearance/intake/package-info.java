/** How declarations come in: read, staged, merged whole or not at all. */
@NullMarked
package org.openaeo.clearance.intake;

import org.jspecify.annotations.NullMarked;
