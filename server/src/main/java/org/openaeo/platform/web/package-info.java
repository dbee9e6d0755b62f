/** What every page and every answer shares: layout, components, menu and problem details. */
@NullMarked
@NamedInterface("web")
package org.openaeo.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
