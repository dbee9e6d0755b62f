package org.openaeo.engine.model;

/** How a training row's view of past labels is kept free of its own. */
public enum Encoding {
    /** It sees the labels of earlier days only, as it would have in use. */
    PREQUENTIAL,
    /**
     * It sees the labels of the training window but for its own tenth, drawn by its id. Rows early in the window then
     * know as much as rows in use will, at the price of looking ahead within the window.
     */
    OUT_OF_FOLD
}
