/** The pages of customs' side: the work queue, the case file and every act that customs performs in it. */
@NullMarked
package org.openaeo.certification.web;

import org.jspecify.annotations.NullMarked;
