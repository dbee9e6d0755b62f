/** The demonstration world: what is recorded of it, and how it is built. */
@NullMarked
package org.openaeo.demo.world;

import org.jspecify.annotations.NullMarked;
