/** Who to inspect: declarations in, a reasoned choice out. Plain Java, without a framework or a database. */
@NullMarked
package org.openaeo.engine;

import org.jspecify.annotations.NullMarked;
