/** Selection plans as versions: kept, compared, edited. */
@NullMarked
package org.openaeo.risk.plan;

import org.jspecify.annotations.NullMarked;
