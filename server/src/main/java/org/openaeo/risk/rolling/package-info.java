/** Models whose profiles follow the trade from day to day. */
@NullMarked
package org.openaeo.risk.rolling;

import org.jspecify.annotations.NullMarked;
