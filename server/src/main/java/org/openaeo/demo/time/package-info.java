/** The demonstration's time, which can go on ahead of the calendar and never back. */
@NullMarked
package org.openaeo.demo.time;

import org.jspecify.annotations.NullMarked;
