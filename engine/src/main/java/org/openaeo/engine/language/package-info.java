/** The engine's sentences in the users' languages, from bundles beside the code that speaks. */
@NullMarked
package org.openaeo.engine.language;

import org.jspecify.annotations.NullMarked;
