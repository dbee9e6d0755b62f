package org.openaeo.engine.selection;

import java.util.List;

/** What came of reading a plan. */
public sealed interface PlanReading {

    record Accepted(SelectionPlan plan) implements PlanReading {}

    /** Every fault found, in the order of the text. */
    record Refused(List<PlanFault> faults) implements PlanReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
