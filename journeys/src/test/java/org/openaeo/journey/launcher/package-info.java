/** The launcher in a house of cards: fake JDKs, a fake Maven, a few sources. */
@NullMarked
package org.openaeo.journey.launcher;

import org.jspecify.annotations.NullMarked;
