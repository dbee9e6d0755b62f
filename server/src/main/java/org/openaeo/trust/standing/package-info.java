/** What follows from an authorisation's statements: pure computation, without a clock or a database. */
@NullMarked
package org.openaeo.trust.standing;

import org.jspecify.annotations.NullMarked;
