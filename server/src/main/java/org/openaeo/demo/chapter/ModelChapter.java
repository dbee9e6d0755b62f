package org.openaeo.demo.chapter;

import java.util.Optional;

import org.springframework.core.annotation.Order;

import org.openaeo.clearance.Days;
import org.openaeo.demo.Demonstration;
import org.openaeo.demo.trade.AureliaTrade;
import org.openaeo.demo.world.Chapter;
import org.openaeo.demo.world.World;
import org.openaeo.engine.Progress;
import org.openaeo.risk.ModelId;
import org.openaeo.risk.Models;
import org.openaeo.risk.RegisteredModel;
import org.openaeo.risk.TrainingRequest;
import org.openaeo.risk.Trainings;

/** Trains a model on all that was lived before there was one, and puts it into use. */
@Demonstration
@Order(3)
class ModelChapter implements Chapter {
    private static final String TRAINING = "demonstration";

    private final Trainings trainings;
    private final Models models;
    private final Days days;

    ModelChapter(Trainings trainings, Models models, Days days) {
        this.trainings = trainings;
        this.models = models;
        this.days = days;
    }

    @Override
    public String name() {
        return "model";
    }

    @Override
    public void build(World world, Progress progress) {
        AureliaTrade trade = AureliaTrade.of(world, days.zone());
        TrainingRequest request = TrainingRequest.of(
                "Aurelia 1", trade.firstDay(), trade.firstLivedDay().minusDays(1));
        switch (trainings.now(TRAINING, request, progress)) {
            case Trainings.Result.Registered(ModelId model) -> activate(model);
            case Trainings.Result.Refused refused ->
                throw new IllegalStateException("the demonstration's history does not make a model: " + refused);
        }
    }

    private void activate(ModelId model) {
        Optional<ModelId> before = models.active().map(RegisteredModel::id);
        switch (models.activate(model, before)) {
            case Models.Switch.Switched _, Models.Switch.AlreadyActive _ -> {}
            case Models.Switch.Overtaken _, Models.Switch.Unknown _ ->
                throw new IllegalStateException("the demonstration's model cannot be put into use");
        }
    }
}
