/** The companies that apply, their people's rights in the file, and who read it. */
@NullMarked
@NamedInterface("company")
package org.openaeo.certification.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
