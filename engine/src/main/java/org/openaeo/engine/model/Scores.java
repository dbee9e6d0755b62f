package org.openaeo.engine.model;

/** What the model says of each declaration of a set, by the set's row numbers. Immutable. */
public final class Scores {
    private final float[] margins;
    private final double[] probabilities;
    private final double[] expectedRevenues;

    Scores(float[] margins, double[] probabilities, double[] expectedRevenues) {
        this.margins = margins;
        this.probabilities = probabilities;
        this.expectedRevenues = expectedRevenues;
    }

    public int size() {
        return margins.length;
    }

    /** The trees' own log-odds before calibration. */
    public float margin(int row) {
        return margins[row];
    }

    /** The calibrated probability that an inspection finds the declaration irregular. */
    public double probability(int row) {
        return probabilities[row];
    }

    /** The revenue an inspection is expected to recover: probability times revenue given irregular; never negative. */
    public double expectedRevenue(int row) {
        return expectedRevenues[row];
    }

    /** Scores made elsewhere, for example by a rule of thumb to compare with. */
    public static Scores of(double[] probabilities, double[] expectedRevenues) {
        float[] margins = new float[probabilities.length];
        for (int row = 0; row < margins.length; row++) {
            margins[row] = (float) Math.log(probabilities[row] / (1 - probabilities[row]));
        }
        return new Scores(margins, probabilities.clone(), expectedRevenues.clone());
    }
}
