/** What the documents say, held against what is built. */
@NullMarked
package org.openaeo.journey.documents;

import org.jspecify.annotations.NullMarked;
