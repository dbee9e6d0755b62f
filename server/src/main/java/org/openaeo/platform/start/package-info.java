/** Starting: settings that are checked, and one sentence when something stands in the way. */
@NullMarked
@NamedInterface("start")
package org.openaeo.platform.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
