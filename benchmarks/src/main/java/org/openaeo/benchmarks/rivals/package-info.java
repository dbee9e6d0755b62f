/** Simpler ways to the same end, to be measured beside ours on the same rows. */
@NullMarked
package org.openaeo.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
