package org.openaeo.engine.model;

/** Where the revenue expected of an irregular declaration comes from. */
public enum RevenueBasis {
    /** Learned from what past inspections recovered. */
    LEARNED,
    /** The declaration's own duty (value times rate): too few inspections have recorded what they recovered. */
    DUTY_AT_STAKE
}
