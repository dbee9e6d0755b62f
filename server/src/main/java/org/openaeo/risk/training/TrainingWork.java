package org.openaeo.risk.training;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.work.WorkContext;
import org.openaeo.platform.work.WorkFailed;
import org.openaeo.platform.work.WorkKind;
import org.openaeo.risk.ModelId;
import org.openaeo.risk.Models;
import org.openaeo.risk.TrainingRefusal;
import org.openaeo.risk.TrainingRequest;

/**
 * Training as long work. Until its model is registered, in one transaction at the end, nothing of it is to be seen; a
 * training that broke off leaves nothing behind. One that broke off just after the registration finds its model when
 * it is run again.
 */
@Component
public class TrainingWork implements WorkKind {
    public static final String KIND = "risk.training";
    /** Key of its title in the messages. */
    public static final String TITLE = "risk.train.work";
    /** The argument that names the training; it stays the same when the work is run again. */
    public static final String TRAINING = "training";

    private final ModelTraining training;
    private final Models models;
    private final Figures figures;

    public TrainingWork(ModelTraining training, Models models, Figures figures) {
        this.training = training;
        this.models = models;
        this.figures = figures;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ANALYST);
    }

    @Override
    public void run(WorkContext context) {
        String id = Objects.requireNonNull(context.arguments().get(TRAINING));
        Optional<ModelId> made = models.madeBy(id);
        context.resultAt("/risk/models/" + made.orElseGet(() -> train(id, context)));
    }

    private ModelId train(String id, WorkContext context) {
        TrainingRequest request = TrainingRequest.ofArguments(context.arguments());
        return switch (training.train(request, context.progress())) {
            case TrainingOutcome.Trained trained -> {
                context.progress().report("store", 0, -1);
                yield models.register(id, request.name(), trained);
            }
            case TrainingOutcome.Refused(TrainingRefusal refusal) ->
                throw new WorkFailed(refusal.message(), refusal.written(figures));
        };
    }
}
