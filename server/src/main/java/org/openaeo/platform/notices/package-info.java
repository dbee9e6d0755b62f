/** Short messages to the people who look after the system. */
@NullMarked
@NamedInterface("notices")
package org.openaeo.platform.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
