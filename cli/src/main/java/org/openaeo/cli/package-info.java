/** The command line over the engine. */
@NullMarked
package org.openaeo.cli;

import org.jspecify.annotations.NullMarked;
