/** How often inspections find something: scored against random, over time. */
@NullMarked
package org.openaeo.clearance.rates;

import org.jspecify.annotations.NullMarked;
