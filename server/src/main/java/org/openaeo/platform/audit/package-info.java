/** The chain of what was done, written in the transaction of the deed. */
@NullMarked
@NamedInterface("audit")
package org.openaeo.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
