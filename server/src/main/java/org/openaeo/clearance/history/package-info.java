/** What the past tells: the history that models learn from, and that of one importer or one kind of goods. */
@NullMarked
package org.openaeo.clearance.history;

import org.jspecify.annotations.NullMarked;
