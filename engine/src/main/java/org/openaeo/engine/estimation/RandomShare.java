package org.openaeo.engine.estimation;

/**
 * What random inspections of several batches say of all declarations: the unbiased measure.
 *
 * <p>Batches are strata: in each, so many declarations were drawn evenly out of so many, so the estimate of the total
 * is the sum of batch size times the share drawn irregular. Its interval is Wilson's (JASA 22, 1927) at the number of
 * inspections that would have the same variance under simple sampling (Korn, Graubard: "Confidence Intervals for
 * Proportions with Small Expected Number of Positive Counts Estimated from Survey Data", Survey Methodology 24, 1998):
 * unlike the estimate plus or minus two standard errors it holds where few irregularities were found, or none.
 */
public final class RandomShare {
    private long population;
    private long drawn;
    private double total;
    private double variance;
    private double revenue;
    private double revenueVariance;

    /**
     * One batch.
     *
     * @param declarations how many there were
     * @param inspected how many of them were drawn evenly and their outcome became known
     * @param irregular how many of these were irregular
     */
    public void add(int declarations, int inspected, int irregular) {
        add(declarations, inspected, irregular, 0, 0);
    }

    /**
     * One batch, with the revenue recovered.
     *
     * @param recovered the sum over the inspected
     * @param recoveredSquares the sum of squares
     */
    public void add(int declarations, int inspected, int irregular, double recovered, double recoveredSquares) {
        if (inspected < 0 || inspected > declarations || irregular < 0 || irregular > inspected) {
            throw new IllegalArgumentException(irregular + " of " + inspected + " of " + declarations);
        }
        if (inspected == 0) {
            return;
        }
        population += declarations;
        drawn += inspected;
        double share = (double) irregular / inspected;
        double left = 1 - (double) inspected / declarations;
        double scale = (double) declarations * declarations * left / inspected;
        // A batch with one drawn tells no variance of its own; the half added keeps batches without a hit from claiming
        // that they are sure.
        double smoothed = (irregular + 0.5) / (inspected + 1.0);
        total += declarations * share;
        variance += scale * smoothed * (1 - smoothed);
        double mean = recovered / inspected;
        double spread = inspected > 1
                ? Math.max(0, recoveredSquares - inspected * mean * mean) / (inspected - 1)
                : recoveredSquares;
        revenue += declarations * mean;
        revenueVariance += scale * spread;
    }

    /** Declarations of the batches that had a random inspection. */
    public long population() {
        return population;
    }

    /** The share of irregular declarations among all. */
    public Estimate share() {
        if (drawn == 0) {
            return Estimate.UNKNOWN;
        }
        double share = total / population;
        double ofShare = variance / ((double) population * population);
        double smoothed = (share * drawn + 0.5) / (drawn + 1);
        double equivalent = ofShare > 0 ? smoothed * (1 - smoothed) / ofShare : Double.POSITIVE_INFINITY;
        return wilson(share, equivalent, drawn);
    }

    /** How many declarations are irregular, inspected or not. */
    public Estimate irregular() {
        return share().times(population);
    }

    /** The revenue that inspecting everything would recover, with a normal interval. */
    public Estimate revenue() {
        if (drawn == 0) {
            return Estimate.UNKNOWN;
        }
        double margin = Estimate.NORMAL_95 * Math.sqrt(revenueVariance);
        return new Estimate(revenue, Math.max(0, revenue - margin), revenue + margin, drawn);
    }

    /** Wilson's interval of a share seen in so many drawn. */
    static Estimate wilson(double share, double drawn, long inspected) {
        if (Double.isInfinite(drawn)) {
            return new Estimate(share, share, share, inspected);
        }
        double z = Estimate.NORMAL_95;
        double middle = (share + z * z / (2 * drawn)) / (1 + z * z / drawn);
        double reach = z / (1 + z * z / drawn) * Math.sqrt(share * (1 - share) / drawn + z * z / (4 * drawn * drawn));
        return new Estimate(share, Math.max(0, middle - reach), Math.min(1, middle + reach), inspected);
    }
}
