/** Learning a model from the administration's own history. */
@NullMarked
package org.openaeo.risk.training;

import org.jspecify.annotations.NullMarked;
