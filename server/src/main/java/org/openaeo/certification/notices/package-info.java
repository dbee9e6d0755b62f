/** Mail that tells people of both sides what happens in a case: letters, time limits that are about to end, visits. */
@NullMarked
package org.openaeo.certification.notices;

import org.jspecify.annotations.NullMarked;
