package org.openaeo.risk.training;

import java.util.List;
import java.util.Optional;

import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.engine.model.TrainingRefusedException;
import org.openaeo.risk.Vantage;

/** What came of a training. */
public sealed interface TrainingOutcome {
    /**
     * @param quality measured on the last days of the window by a model that had not seen them; empty where setting
     *     them aside would have left too little to learn from
     * @param seen what the model's profiles have seen
     */
    record Trained(TargetingModel model, Optional<QualityReport> quality, Vantage seen) implements TrainingOutcome {}

    /**
     * The history does not allow it.
     *
     * @param arguments what the sentence needs, as {@link TrainingRefusedException.Reason} tells
     */
    record Refused(TrainingRefusedException.Reason reason, List<Long> arguments) implements TrainingOutcome {}
}
