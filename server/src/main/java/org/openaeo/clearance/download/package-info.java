/** Inspection lists as files for other programs. */
@NullMarked
package org.openaeo.clearance.download;

import org.jspecify.annotations.NullMarked;
