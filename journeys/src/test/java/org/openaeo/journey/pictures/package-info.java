/** The pictures in the documents, taken anew from the demonstration world by {@code ./openaeo pictures}. */
@NullMarked
package org.openaeo.journey.pictures;

import org.jspecify.annotations.NullMarked;
