package org.openaeo.engine.simulation;

import java.time.LocalDate;

/**
 * An importer with what nobody at customs can see: how it leans, and how it prefers to cheat.
 *
 * @param operator who it is; a newcomer is nameless and was never trusted
 * @param lean its leaning towards fraud, as an addend in log-odds
 * @param style the same for each kind of fraud, in the order of {@link FraudKind}
 * @param betraysFrom the day from which a trusted operator betrays the trust; {@link LocalDate#MAX} for all others
 * @param joinsRing whether it takes part in what fraud moves on to after the drift
 * @param newcomer whether it is a trader nobody has registered
 * @param flows its habits
 * @param pace how often it follows each habit
 */
record Importer(
        Operator operator,
        double lean,
        double[] style,
        LocalDate betraysFrom,
        boolean joinsRing,
        boolean newcomer,
        Flow[] flows,
        WeightedChoice pace) {}
