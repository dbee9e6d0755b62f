/** Measurements of what the package keeps to itself. */
@NullMarked
package org.openaeo.engine.model;

import org.jspecify.annotations.NullMarked;
