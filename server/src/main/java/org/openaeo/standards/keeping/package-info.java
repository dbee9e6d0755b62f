/** Editions, crosswalks and profiles as they are kept: every revision for ever, the last one holds. */
@NullMarked
package org.openaeo.standards.keeping;

import org.jspecify.annotations.NullMarked;
