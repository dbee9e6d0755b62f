/** Letters by electronic mail: written in the transaction of what they tell, delivered afterwards. */
@NullMarked
@NamedInterface("mail")
package org.openaeo.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
