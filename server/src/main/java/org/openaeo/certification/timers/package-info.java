/** What wakes the house when a clock of a case runs out: one timer for each deadline and reminder, fired exactly once. */
@NullMarked
@NamedInterface("timers")
package org.openaeo.certification.timers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
