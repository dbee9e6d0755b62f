/** Accounts of people: made, changed, disabled, and given a password. */
@NullMarked
package org.openaeo.platform.people;

import org.jspecify.annotations.NullMarked;
