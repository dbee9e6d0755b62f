/** Each operator's trade record, as the trust module asks for it. */
@NullMarked
package org.openaeo.clearance.trade;

import org.jspecify.annotations.NullMarked;
