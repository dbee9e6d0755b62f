package org.openaeo.demo.chapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.springframework.core.annotation.Order;

import org.openaeo.demo.Demonstration;
import org.openaeo.demo.world.Chapter;
import org.openaeo.demo.world.World;
import org.openaeo.engine.Progress;
import org.openaeo.engine.selection.PlanReading;
import org.openaeo.engine.selection.PlanText;
import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.risk.Plans;

/** Puts the plan of {@code aurelia-plan.yaml} into force. */
@Demonstration
@Order(4)
class PlanChapter implements Chapter {
    private static final String PLAN = "/org/openaeo/demo/aurelia-plan.yaml";

    private final Plans plans;

    PlanChapter(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public void build(World world, Progress progress) {
        int current = plans.current().number();
        switch (plans.publish(
                plan(), current, "Fit to the inspectors there are in Aurelia, and to its AEO programme.")) {
            case Plans.Publication.Published _, Plans.Publication.Unchanged _ -> {}
            case Plans.Publication.Overtaken overtaken ->
                throw new IllegalStateException("somebody else published a plan: " + overtaken);
        }
    }

    static SelectionPlan plan() {
        try (InputStream file = Objects.requireNonNull(PlanChapter.class.getResourceAsStream(PLAN))) {
            return switch (PlanText.read(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
                case PlanReading.Accepted(SelectionPlan plan) -> plan;
                case PlanReading.Refused refused -> throw new IllegalStateException(PLAN + ": " + refused.faults());
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
