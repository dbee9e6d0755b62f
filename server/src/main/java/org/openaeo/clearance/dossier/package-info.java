/** All that is known of one declaration, its importer and its kind of goods. */
@NullMarked
package org.openaeo.clearance.dossier;

import org.jspecify.annotations.NullMarked;
