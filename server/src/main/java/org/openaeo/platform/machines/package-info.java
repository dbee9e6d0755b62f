/** Machines that speak to us: their secrets, what they may do, and the tokens they get (OAuth 2, client credentials). */
@NullMarked
package org.openaeo.platform.machines;

import org.jspecify.annotations.NullMarked;
