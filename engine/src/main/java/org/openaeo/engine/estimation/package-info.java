/** What inspections say of all declarations, corrected for how they were chosen. */
@NullMarked
package org.openaeo.engine.estimation;

import org.jspecify.annotations.NullMarked;
