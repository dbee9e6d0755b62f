/** Models and the plan in force, told to other systems. */
@NullMarked
package org.openaeo.risk.api;

import org.jspecify.annotations.NullMarked;
