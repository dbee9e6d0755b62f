package org.openaeo.standards;

import java.util.List;

/** Which criteria of one standard answer which of another. */
public interface Crosswalks {
    /** Every link that has the criterion at either end. */
    List<Link> of(CriterionId criterion);

    /** Every link there is; take this once rather than {@link #of} for many criteria. */
    List<Link> all();

    /** How one edition is answered by another. Empty of links where nobody compared the two. */
    Crosswalk between(EditionId from, EditionId to);
}
