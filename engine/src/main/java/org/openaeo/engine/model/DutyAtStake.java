package org.openaeo.engine.model;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;

/**
 * The duty that a declaration itself amounts to: customs value times duty rate. It stands in for revenue where no
 * inspection has recorded what it recovered.
 */
public final class DutyAtStake {
    private DutyAtStake() {}

    /** In the currency of the value; {@code NaN} where value or rate is missing. */
    public static double of(Declarations declarations, int row) {
        return declarations.number(Field.VALUE, row) * declarations.number(Field.TAX_RATE, row) / 100;
    }
}
