package org.openaeo.engine.model;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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

    float feature(int at, int number) {
        return features[at * width + number];
    }

    /** Those of the rows, by their place here, that are wanted. */
    EncodedRows where(IntPredicate wanted) {
        int[] kept = IntStream.range(0, rows.length).filter(wanted).toArray();
        float[] copy = new float[kept.length * width];
        for (int at = 0; at < kept.length; at++) {
            System.arraycopy(features, kept[at] * width, copy, at * width, width);
        }
        return new EncodedRows(Arrays.stream(kept).map(at -> rows[at]).toArray(), copy, width);
    }

    /** The same rows with some features missing everywhere, so that no tree can ask for them. */
    EncodedRows blind(IntPredicate feature) {
        float[] copy = features.clone();
        for (int number = 0; number < width; number++) {
            if (feature.test(number)) {
                for (int at = number; at < copy.length; at += width) {
                    copy[at] = Float.NaN;
                }
            }
        }
        return new EncodedRows(rows, copy, width);
    }
}
