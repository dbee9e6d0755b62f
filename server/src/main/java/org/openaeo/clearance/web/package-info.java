/** The pages: inspection list, declaration, outcome, hit rates, data. */
@NullMarked
package org.openaeo.clearance.web;

import org.jspecify.annotations.NullMarked;
