/** Visits to a company's sites: planned, held on site or from afar, with what was seen, found and remedied. */
@NullMarked
@NamedInterface("visit")
package org.openaeo.certification.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
