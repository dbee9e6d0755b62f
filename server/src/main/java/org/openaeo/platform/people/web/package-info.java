/** The pages on which accounts are made and changed, by their owners and by administrators. */
@NullMarked
package org.openaeo.platform.people.web;

import org.jspecify.annotations.NullMarked;
