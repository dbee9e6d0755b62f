/** The register as CSV files, in and out. */
@NullMarked
package org.openaeo.trust.transfer;

import org.jspecify.annotations.NullMarked;
