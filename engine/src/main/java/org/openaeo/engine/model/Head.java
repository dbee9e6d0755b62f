package org.openaeo.engine.model;

/**
 * Trees and the map from their margin to a probability.
 *
 * @param calibration fitted on rows that the trees had not seen
 */
record Head(Trees trees, Calibration calibration) {
    float margin(float[] rows, int offset) {
        return trees.margin(rows, offset);
    }

    double probability(float margin) {
        return calibration.probability(margin);
    }
}
