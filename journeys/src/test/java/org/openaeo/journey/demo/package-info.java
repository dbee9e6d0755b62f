/** The demonstration world from its first start on. */
@NullMarked
package org.openaeo.journey.demo;

import org.jspecify.annotations.NullMarked;
