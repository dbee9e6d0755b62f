/** Mergeable, decaying statistics of past declarations: per party, place, commodity and meaningful pairs of them. */
@NullMarked
package org.openaeo.engine.profile;

import org.jspecify.annotations.NullMarked;
