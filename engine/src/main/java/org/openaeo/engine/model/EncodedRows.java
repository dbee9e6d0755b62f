package org.openaeo.engine.model;

/**
 * Training rows with their features.
 *
 * @param rows row numbers of the history
 * @param features of each row, one after the other
 * @param width features a row
 */
record EncodedRows(int[] rows, float[] features, int width) {
    int size() {
        return rows.length;
    }
}
