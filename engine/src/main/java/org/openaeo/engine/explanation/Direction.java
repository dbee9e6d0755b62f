package org.openaeo.engine.explanation;

/** Which way a reason speaks. */
public enum Direction {
    RAISES,
    LOWERS
}
