/** The pages of the operator's side: the company, its application and what becomes of it. */
@NullMarked
package org.openaeo.certification.applicant;

import org.jspecify.annotations.NullMarked;
