/** How well a ranking of declarations finds the irregular ones: plain measures over arrays. */
@NullMarked
package org.openaeo.engine.metrics;

import org.jspecify.annotations.NullMarked;
