/** People's ways through the pages, in a real browser on the packaged server with its demonstration. */
@NullMarked
package org.openaeo.journey.browser;

import org.jspecify.annotations.NullMarked;
