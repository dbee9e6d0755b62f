/** Measurements of quality and speed. */
@NullMarked
package org.openaeo.benchmarks;

import org.jspecify.annotations.NullMarked;
