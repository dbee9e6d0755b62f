/** The administrator's pages about machines. */
@NullMarked
package org.openaeo.platform.machines.web;

import org.jspecify.annotations.NullMarked;
