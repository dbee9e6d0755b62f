package org.openaeo.engine.laboratory;

import java.util.List;

import org.openaeo.engine.selection.PlanFault;

/** What came of reading an experiment. */
public sealed interface ExperimentReading {

    record Accepted(Experiment experiment) implements ExperimentReading {}

    /** Every fault found, in the order of the text. */
    record Refused(List<PlanFault> faults) implements ExperimentReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
