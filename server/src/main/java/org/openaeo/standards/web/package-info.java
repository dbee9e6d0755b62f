/** The catalogue's pages: standards, how they answer each other, and the programme in force. */
@NullMarked
package org.openaeo.standards.web;

import org.jspecify.annotations.NullMarked;
