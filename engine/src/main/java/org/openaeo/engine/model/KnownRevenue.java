package org.openaeo.engine.model;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;

/**
 * What inspecting each of some rows recovers: the revenue that their inspections recorded, or, where none of them
 * recorded any, the duty at stake.
 *
 * @param recorded whether inspections recorded it
 * @param amounts one a row, never negative and never {@code NaN}
 */
public record KnownRevenue(boolean recorded, double[] amounts) {
    public static KnownRevenue of(Declarations declarations, int[] rows) {
        double[] amounts = new double[rows.length];
        boolean recorded = false;
        for (int at = 0; at < rows.length; at++) {
            boolean irregular = declarations.outcome(rows[at]) == InspectionOutcome.IRREGULAR;
            amounts[at] = irregular ? known(declarations.number(Field.REVENUE, rows[at])) : 0;
            recorded |= amounts[at] > 0;
        }
        if (!recorded) {
            for (int at = 0; at < rows.length; at++) {
                amounts[at] = known(DutyAtStake.of(declarations, rows[at]));
            }
        }
        return new KnownRevenue(recorded, amounts);
    }

    private static double known(double amount) {
        return amount > 0 ? amount : 0;
    }
}
