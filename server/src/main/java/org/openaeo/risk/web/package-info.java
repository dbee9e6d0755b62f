/** The pages of models and plans. */
@NullMarked
package org.openaeo.risk.web;

import org.jspecify.annotations.NullMarked;
