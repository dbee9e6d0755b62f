/**
 * The laboratory in which a policy is tried on history: week by week it chooses, sees what its own choices found and
 * nothing else, and learns from that.
 */
@NullMarked
package org.openaeo.engine.laboratory;

import org.jspecify.annotations.NullMarked;
