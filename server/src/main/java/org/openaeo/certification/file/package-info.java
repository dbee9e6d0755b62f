/** Case files kept: every act in one transaction with its clocks, its timers, the register of trust and the audit trail. */
@NullMarked
@NamedInterface("file")
package org.openaeo.certification.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
