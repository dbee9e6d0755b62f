/** Measuring a model on labelled declarations: all of them, those new to it, and beside a table of repeated lines. */
@NullMarked
package org.openaeo.engine.evaluation;

import org.jspecify.annotations.NullMarked;
