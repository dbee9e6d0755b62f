/**
 * The law of the case file, in plain code: acts, the one table by which they move a file, and the clocks that they set
 * running. Knows no database and no web.
 */
@NullMarked
@NamedInterface("procedure")
package org.openaeo.certification.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
