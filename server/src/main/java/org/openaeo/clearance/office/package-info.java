/** Customs offices and their names. */
@NullMarked
package org.openaeo.clearance.office;

import org.jspecify.annotations.NullMarked;
