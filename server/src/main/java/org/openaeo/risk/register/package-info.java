/** Models as they are kept: their entries, their files, and the one that is in use. */
@NullMarked
package org.openaeo.risk.register;

import org.jspecify.annotations.NullMarked;
