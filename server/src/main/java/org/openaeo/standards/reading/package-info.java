/** Reading the files of standards, crosswalks and programmes, with every fault told by its place. */
@NullMarked
package org.openaeo.standards.reading;

import org.jspecify.annotations.NullMarked;
