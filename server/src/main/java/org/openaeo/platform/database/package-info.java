/** The database: our own PostgreSQL, or the one that a setting names. */
@NullMarked
package org.openaeo.platform.database;

import org.jspecify.annotations.NullMarked;
