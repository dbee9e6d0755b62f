/** The audit trail as pages: found, read, checked and taken away. */
@NullMarked
package org.openaeo.platform.audit.web;

import org.jspecify.annotations.NullMarked;
