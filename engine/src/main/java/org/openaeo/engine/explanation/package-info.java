/** Why a declaration has its score, in sentences that an officer can check. */
@NullMarked
package org.openaeo.engine.explanation;

import org.jspecify.annotations.NullMarked;
