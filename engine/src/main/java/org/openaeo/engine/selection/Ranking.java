package org.openaeo.engine.selection;

/**
 * In what order scored declarations come to the top of the list.
 *
 * <p>Ranking by probability finds the most irregularities, ranking by expected revenue the most money; on most data
 * the two lists differ widely, so an administration states which it wants, or how much of each.
 */
public sealed interface Ranking {

    /** The value to rank by, higher first, before the trust policy's multiplier. */
    double value(double probability, double expectedRevenue);

    /** By the probability of an irregularity. */
    record Probability() implements Ranking {
        @Override
        public double value(double probability, double expectedRevenue) {
            return probability;
        }
    }

    /** By the duty and tax that an inspection is expected to recover. */
    record ExpectedRevenue() implements Ranking {
        @Override
        public double value(double probability, double expectedRevenue) {
            return expectedRevenue;
        }
    }

    /**
     * By the weighted geometric mean of the probability and of the logarithm of one plus the expected revenue.
     *
     * <p>The logarithm keeps a few very large consignments from taking the whole list. With weight 0 the order is
     * that of {@link Probability}, with weight 1 that of {@link ExpectedRevenue}.
     *
     * @param revenueWeight how much revenue counts, 0 to 1
     */
    record Blend(double revenueWeight) implements Ranking {
        public Blend {
            if (!(revenueWeight >= 0 && revenueWeight <= 1)) {
                throw new IllegalArgumentException("revenue weight outside 0 to 1: " + revenueWeight);
            }
        }

        @Override
        public double value(double probability, double expectedRevenue) {
            return Math.pow(probability, 1 - revenueWeight)
                    * Math.pow(Math.log1p(Math.max(0, expectedRevenue)), revenueWeight);
        }
    }
}
