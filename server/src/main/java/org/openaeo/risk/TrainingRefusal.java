package org.openaeo.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.openaeo.engine.model.TrainingRefusedException.Reason;
import org.openaeo.engine.model.TrainingSettings;
import org.openaeo.platform.web.Figures;

/**
 * That the history does not allow a model to be trained.
 *
 * @param arguments what the sentence needs, as {@link Reason} tells
 */
public record TrainingRefusal(Reason reason, List<Long> arguments) {
    public TrainingRefusal {
        arguments = List.copyOf(arguments);
    }

    /** Key of the sentence in the module's bundle. */
    public String message() {
        return "risk.train.refused." + reason.code();
    }

    /** The sentence's arguments as people read them. */
    public String[] written(Figures figures) {
        return arguments.stream().map(figures::number).toArray(String[]::new);
    }

    /** What the trainer will say of so much history, where that can be told from the counts alone. */
    static Optional<TrainingRefusal> foreseen(HistoryExtent extent) {
        TrainingSettings settings = TrainingSettings.defaults("", Instant.EPOCH);
        long conform = extent.inspected() - extent.irregular();
        if (extent.inspected() < settings.leastLabels()) {
            return Optional.of(new TrainingRefusal(
                    Reason.TOO_FEW_LABELS, List.of(extent.inspected(), (long) settings.leastLabels())));
        }
        if (Math.min(extent.irregular(), conform) < settings.leastIrregular()) {
            return Optional.of(new TrainingRefusal(
                    Reason.ONE_CLASS, List.of(extent.irregular(), conform, (long) settings.leastIrregular())));
        }
        return Optional.empty();
    }
}
