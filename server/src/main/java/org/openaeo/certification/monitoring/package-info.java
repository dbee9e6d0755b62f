/** What is watched of authorisations that stand, and what opens a review without anybody at customs doing it. */
@NullMarked
package org.openaeo.certification.monitoring;

import org.jspecify.annotations.NullMarked;
