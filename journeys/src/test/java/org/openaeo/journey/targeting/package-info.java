/** The main job in a browser: what to inspect, why, what was found, and what that says about the choice. */
@NullMarked
package org.openaeo.journey.targeting;

import org.jspecify.annotations.NullMarked;
