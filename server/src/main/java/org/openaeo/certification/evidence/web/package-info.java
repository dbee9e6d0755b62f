/** Evidence as the administration sees it. */
@NullMarked
package org.openaeo.certification.evidence.web;

import org.jspecify.annotations.NullMarked;
