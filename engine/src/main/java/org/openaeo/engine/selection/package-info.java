/** Who is inspected today: a plan as data, and the selector that keeps to it and says why. */
@NullMarked
package org.openaeo.engine.selection;

import org.jspecify.annotations.NullMarked;
