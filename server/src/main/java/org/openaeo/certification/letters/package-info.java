/** Letters to companies, frozen as they were written, and certificates that anybody can verify. */
@NullMarked
package org.openaeo.certification.letters;

import org.jspecify.annotations.NullMarked;
