/** How far what arrives now lies from what arrived before, and why. */
@NullMarked
package org.openaeo.engine.drift;

import org.jspecify.annotations.NullMarked;
