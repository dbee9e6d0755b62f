/** The codes customs work with: traders, countries, goods and offices. */
@NullMarked
@NamedInterface("codes")
package org.openaeo.platform.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
