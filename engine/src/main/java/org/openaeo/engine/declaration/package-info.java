/** Import declarations as columns: codes, numbers, times, labels, and their readers and writers. */
@NullMarked
package org.openaeo.engine.declaration;

import org.jspecify.annotations.NullMarked;
