/** Long work with progress, which survives a crash as a state and never as half a result. */
@NullMarked
@NamedInterface("work")
package org.openaeo.platform.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
