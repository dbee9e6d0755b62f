package org.openaeo.engine.model;

import org.jspecify.annotations.Nullable;

import org.openaeo.engine.declaration.Declarations;

/**
 * The revenue that an inspection recovers where the declaration is irregular.
 *
 * @param trees predict the logarithm of one plus revenue; absent where the duty at stake is taken instead
 * @param smear mean of exp(residual), which turns the back-transformed median into a mean (Duan 1983)
 * @param largest no estimate goes beyond this, the largest revenue recovered in training
 */
record RevenueModel(@Nullable Trees trees, double smear, double largest) {
    static final RevenueModel DUTY_AT_STAKE = new RevenueModel(null, 1, Double.MAX_VALUE);

    RevenueBasis basis() {
        return trees == null ? RevenueBasis.DUTY_AT_STAKE : RevenueBasis.LEARNED;
    }

    double ifIrregular(Declarations declarations, int row, float[] features, int offset) {
        if (trees == null) {
            double duty = DutyAtStake.of(declarations, row);
            return duty > 0 ? duty : 0;
        }
        return Math.clamp(Math.expm1(trees.margin(features, offset)) * smear, 0, largest);
    }
}
