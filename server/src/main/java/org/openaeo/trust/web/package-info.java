/** The register's pages: searching operators, one operator, and recording what is decided about it. */
@NullMarked
package org.openaeo.trust.web;

import org.jspecify.annotations.NullMarked;
