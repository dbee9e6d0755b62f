/** The pages on which people watch long work, stop it and run it again. */
@NullMarked
package org.openaeo.platform.work.web;

import org.jspecify.annotations.NullMarked;
