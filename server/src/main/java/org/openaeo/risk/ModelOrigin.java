package org.openaeo.risk;

/** How a model came into the register. */
public enum ModelOrigin {
    /** Trained here on the declarations that the administration keeps. */
    TRAINED,
    /** Brought in as a file, for example made by the command line. */
    UPLOADED
}
