package org.openaeo.standards;

/** Who is to act while a clock runs. */
public enum Party {
    CUSTOMS,
    OPERATOR
}
