/** Files that prove what is said: typed by what they hold, kept for good, handed out to those who may read them. */
@NullMarked
package org.openaeo.certification.evidence;

import org.jspecify.annotations.NullMarked;
