/** What every page needs besides its own content: masthead, menu and the way numbers are written. */
@NullMarked
package org.openaeo.platform.web.page;

import org.jspecify.annotations.NullMarked;
