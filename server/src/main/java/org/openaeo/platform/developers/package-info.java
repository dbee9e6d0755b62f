/** For those who write systems that speak to this one: the interface's description and a page to try it. */
@NullMarked
package org.openaeo.platform.developers;

import org.jspecify.annotations.NullMarked;
