/** The page that shows how far the world is, while it is built. */
@NullMarked
package org.openaeo.demo.web;

import org.jspecify.annotations.NullMarked;
