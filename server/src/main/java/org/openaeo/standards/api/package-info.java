/** The catalogue, its crosswalks and the programme, told to other systems. */
@NullMarked
package org.openaeo.standards.api;

import org.jspecify.annotations.NullMarked;
