/** The doors: who may come in, as whom, and what the browser may do on our pages. */
@NullMarked
package org.openaeo.platform.access;

import org.jspecify.annotations.NullMarked;
