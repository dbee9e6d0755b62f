/** Learning which declarations are irregular and how costly: features, training, scoring, explanation, model files. */
@NullMarked
package org.openaeo.engine.model;

import org.jspecify.annotations.NullMarked;
