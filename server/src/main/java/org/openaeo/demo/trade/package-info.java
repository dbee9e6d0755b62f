/** The trade of the imaginary administration, laid over the year before the first start. */
@NullMarked
package org.openaeo.demo.trade;

import org.jspecify.annotations.NullMarked;
