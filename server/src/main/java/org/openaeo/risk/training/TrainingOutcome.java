package org.openaeo.risk.training;

import java.util.Optional;

import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.risk.TrainingRefusal;
import org.openaeo.risk.Vantage;

/** What came of a training. */
public sealed interface TrainingOutcome {
    /**
     * @param quality measured on the last days of the window by a model that had not seen them; empty where setting
     *     them aside would have left too little to learn from
     * @param seen what the model's profiles have seen
     */
    record Trained(TargetingModel model, Optional<QualityReport> quality, Vantage seen) implements TrainingOutcome {}

    /** The history does not allow it. */
    record Refused(TrainingRefusal refusal) implements TrainingOutcome {}
}
