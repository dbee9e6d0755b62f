/** OpenAEO as people meet it, from outside. */
@NullMarked
package org.openaeo.journey;

import org.jspecify.annotations.NullMarked;
