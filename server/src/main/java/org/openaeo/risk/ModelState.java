package org.openaeo.risk;

/** Whether a model decides. */
public enum ModelState {
    /** Registered and never yet used to decide. */
    CANDIDATE,
    /** The one that scores declarations now. */
    ACTIVE,
    /** Was active before; may be made active again. */
    RETIRED
}
