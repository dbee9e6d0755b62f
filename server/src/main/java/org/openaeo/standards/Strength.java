package org.openaeo.standards;

/** How far meeting one criterion answers another. */
public enum Strength {
    /** Whoever meets the one meets the other. */
    FULL,
    /** Whoever meets the one has answered a part of the other. */
    PARTIAL,
    /** Looked for, and nothing of the other standard answers it. */
    NONE
}
