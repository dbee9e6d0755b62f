/** Visits to a company's sites: planned, held on site or from afar, with what was seen, found and remedied. */
@NullMarked
package org.openaeo.certification.visit;

import org.jspecify.annotations.NullMarked;
