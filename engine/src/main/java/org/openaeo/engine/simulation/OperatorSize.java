package org.openaeo.engine.simulation;

/** How large an operator is. */
public enum OperatorSize {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
