package org.openaeo.standards;

/** Whether a criterion must be met or should be. */
public enum Demand {
    MUST,
    SHOULD
}
