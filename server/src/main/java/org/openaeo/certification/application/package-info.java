/** Applications while their companies write them, and what was handed in. */
@NullMarked
package org.openaeo.certification.application;

import org.jspecify.annotations.NullMarked;
