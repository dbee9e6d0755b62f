/** Who is acting: people, machines, their roles and their office. */
@NullMarked
@NamedInterface("security")
package org.openaeo.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
