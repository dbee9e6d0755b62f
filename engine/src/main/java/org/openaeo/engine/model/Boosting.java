package org.openaeo.engine.model;

/**
 * Parameters of gradient boosting, by the training library's meanings.
 *
 * @param rounds at most this many trees; early stopping usually takes fewer
 * @param patience stop when the validation part has not improved for this many trees
 */
public record Boosting(
        int rounds,
        int patience,
        int depth,
        double learningRate,
        double rowShare,
        double featureShare,
        double leastChildWeight,
        double lambda) {
    public static final Boosting DEFAULT = new Boosting(600, 40, 5, 0.08, 0.9, 0.5, 5, 2);

    /** For goods lines never inspected: smaller, slower trees, since each leaf's rows differ more than they repeat. */
    public static final Boosting JUDGING = new Boosting(800, 60, 4, 0.05, 0.8, 0.3, 20, 5);

    public Boosting {
        if (rounds < 1 || patience < 1 || depth < 1 || depth > 12 || !(learningRate > 0)) {
            throw new IllegalArgumentException("boosting needs at least one round of depth 1 to 12");
        }
    }
}
