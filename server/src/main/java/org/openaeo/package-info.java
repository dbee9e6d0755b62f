/** The OpenAEO server. */
@NullMarked
package org.openaeo;

import org.jspecify.annotations.NullMarked;
