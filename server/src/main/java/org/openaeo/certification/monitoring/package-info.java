/** What opens a review of an authorisation without anybody at customs doing it. */
@NullMarked
package org.openaeo.certification.monitoring;

import org.jspecify.annotations.NullMarked;
