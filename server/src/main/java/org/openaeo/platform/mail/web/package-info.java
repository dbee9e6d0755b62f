/** The administrator's pages about mail. */
@NullMarked
package org.openaeo.platform.mail.web;

import org.jspecify.annotations.NullMarked;
