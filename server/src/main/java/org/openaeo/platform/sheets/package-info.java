/** Tables as files that spreadsheet programs open, without anything in them that such a program would run. */
@NullMarked
@NamedInterface("sheets")
package org.openaeo.platform.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
