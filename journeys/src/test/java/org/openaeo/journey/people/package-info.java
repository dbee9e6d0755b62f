/** Who comes in, and how: the first administrator, people by invitation, machines by their secret. */
@NullMarked
package org.openaeo.journey.people;

import org.jspecify.annotations.NullMarked;
