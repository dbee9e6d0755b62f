package org.openaeo.risk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.openaeo.engine.Progress;
import org.openaeo.platform.work.WorkId;
import org.openaeo.platform.work.WorkOrder;
import org.openaeo.platform.work.Works;
import org.openaeo.risk.training.ImportWork;
import org.openaeo.risk.training.ModelTraining;
import org.openaeo.risk.training.TrainingOutcome;
import org.openaeo.risk.training.TrainingWork;

/** How models come into being: by training on the administration's own history, or from a file made elsewhere. */
@Component
public class Trainings {
    private final ModelTraining training;
    private final Models models;
    private final Works works;

    public Trainings(ModelTraining training, Models models, Works works) {
        this.training = training;
        this.models = models;
        this.works = works;
    }

    /** What came of a training that was waited for. */
    public sealed interface Result {
        record Registered(ModelId model) implements Result {}

        record Refused(TrainingRefusal refusal) implements Result {}
    }

    /** What there is to learn from altogether. */
    public HistoryExtent extent() {
        return training.extent();
    }

    /** What there is to learn from in a window. */
    public HistoryExtent extent(LocalDate from, LocalDate to) {
        return training.extent(from, to);
    }

    /** Why a training on so much history is bound to be refused; empty where it has a chance. */
    public Optional<TrainingRefusal> foreseen(HistoryExtent extent) {
        return TrainingRefusal.foreseen(extent);
    }

    /**
     * Begins a training as long work: it is told how far it is, survives a crash as a state, and registers its model
     * as a candidate at its end.
     */
    public WorkId start(TrainingRequest request) {
        Map<String, String> arguments = new HashMap<>(request.toArguments());
        arguments.put(WorkOrder.TITLE, request.name());
        arguments.put(TrainingWork.TRAINING, UUID.randomUUID().toString());
        return works.start(WorkOrder.of(TrainingWork.KIND, TrainingWork.TITLE, arguments));
    }

    /**
     * Begins to bring in a model file as long work; it becomes a candidate at its end.
     *
     * @param file that {@link org.openaeo.platform.work.Uploads} keeps
     */
    public WorkId bringIn(String name, Path file) {
        Map<String, String> arguments = Map.of(WorkOrder.TITLE, name, ImportWork.NAME, name);
        return works.start(new WorkOrder(ImportWork.KIND, ImportWork.TITLE, arguments, Optional.of(file)));
    }

    /**
     * Trains while the caller waits.
     *
     * @param id names the training: the same one registers its model once
     */
    public Result now(String id, TrainingRequest request, Progress progress) {
        Optional<ModelId> made = models.madeBy(id);
        if (made.isPresent()) {
            return new Result.Registered(made.get());
        }
        return switch (training.train(request, progress)) {
            case TrainingOutcome.Trained trained -> new Result.Registered(models.register(id, request.name(), trained));
            case TrainingOutcome.Refused(TrainingRefusal refusal) -> new Result.Refused(refusal);
        };
    }
}
