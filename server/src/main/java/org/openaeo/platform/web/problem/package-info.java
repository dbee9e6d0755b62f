/** What is answered when something went wrong: problem details to machines, a page to people, both with a number to ask by. */
@NullMarked
package org.openaeo.platform.web.problem;

import org.jspecify.annotations.NullMarked;
