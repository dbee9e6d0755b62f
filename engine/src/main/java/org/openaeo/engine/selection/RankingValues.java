package org.openaeo.engine.selection;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Dictionary;
import org.openaeo.engine.declaration.Field;

/** What each row is ranked by: the plan's ranking times the multiplier of its trust level. */
final class RankingValues {
    private final int[] levels;
    private final double[] multipliers;
    private final double[] values;

    RankingValues(Declarations declarations, CandidateScores scores, SelectionPlan plan) {
        levels = declarations.codeColumn(Field.TRUST);
        Dictionary codes = declarations.dictionary(Field.TRUST);
        multipliers = new double[codes.size() + 1];
        multipliers[0] = plan.trustPolicy().of("").multiplier();
        for (int code = 0; code < codes.size(); code++) {
            multipliers[code + 1] = plan.trustPolicy().of(codes.code(code)).multiplier();
        }
        values = new double[declarations.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] =
                    multiplier(row) * plan.ranking().value(scores.probability()[row], scores.expectedRevenue()[row]);
        }
    }

    private RankingValues(RankingValues of, double[] order) {
        levels = of.levels;
        multipliers = of.multipliers;
        values = order;
    }

    /** The same levels under an order that was made elsewhere. */
    RankingValues inOrder(double[] order) {
        return new RankingValues(this, order.clone());
    }

    /** What the trust policy multiplies the row's value by. */
    double multiplier(int row) {
        return multipliers[levels[row] + 1];
    }

    double of(int row) {
        return values[row];
    }

    /** One a row; not to be written to. */
    double[] all() {
        return values;
    }
}
