/**
 * What a company is asked, once for all standards that apply, and where its answers put it in every standard of the
 * catalogue. Pure: no Spring, no SQL.
 */
@NullMarked
package org.openaeo.certification.position;

import org.jspecify.annotations.NullMarked;
