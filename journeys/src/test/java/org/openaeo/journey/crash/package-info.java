/** What is left of a server that was ended, gently or not. */
@NullMarked
package org.openaeo.journey.crash;

import org.jspecify.annotations.NullMarked;
