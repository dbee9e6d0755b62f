/** Texts and the visitor's language. */
@NullMarked
package org.openaeo.platform.web.language;

import org.jspecify.annotations.NullMarked;
