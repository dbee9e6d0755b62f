package org.openaeo.engine.selection;

import java.util.List;

/**
 * What the overall capacity comes to in one batch.
 *
 * @param drawn the inspections there are
 * @param expected what that is on average over all draws
 */
record CapacityOfBatch(int drawn, double expected) {

    /** A rate is rounded down, so that a list is never longer than asked for; below one it is drawn. */
    static CapacityOfBatch of(Limit overall, int rows, SeededDraws draws, List<Conflict> conflicts) {
        if (overall instanceof Limit.Count(int count) && count > rows) {
            conflicts.add(new Conflict.CapacityAboveDeclarations(count, rows));
        }
        FairRounding rounding = new FairRounding(overall.among(rows));
        if (rounding.lower() > 0 || rounding.chanceOfUpper() == 0) {
            return new CapacityOfBatch(rounding.lower(), rounding.lower());
        }
        int drawn = draws.round(rounding, "capacity");
        conflicts.add(new Conflict.CapacityBelowOne(rounding.expected(), drawn));
        return new CapacityOfBatch(drawn, rounding.expected());
    }
}
