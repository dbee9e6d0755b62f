/** The chapters in which the world is built, each through the public commands of the module that it fills. */
@NullMarked
package org.openaeo.demo.chapter;

import org.jspecify.annotations.NullMarked;
