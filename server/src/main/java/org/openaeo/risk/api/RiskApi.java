package org.openaeo.risk.api;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import org.openaeo.risk.ModelId;
import org.openaeo.risk.Models;
import org.openaeo.risk.Plans;

/**
 * Models and plans for other systems, to be read only. Which model decides and under which plan is a decision that a
 * person answers for, so training, activation and publication are left to the pages.
 */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('SCOPE_targeting:read')")
@Tag(name = "Risk", description = "Models and plans. To train, activate or publish is left to people.")
class RiskApi {
    private final Models models;
    private final Plans plans;

    RiskApi(Models models, Plans plans) {
        this.models = models;
        this.plans = plans;
    }

    @GetMapping("/models")
    @Operation(summary = "Every model in the register, the latest first")
    List<ModelAnswer> models() {
        return models.all().stream().map(ModelAnswer::of).toList();
    }

    @GetMapping("/models/{id}")
    @Operation(summary = "One model's card: what it learned from, what it looks at, how good it is")
    CardAnswer model(@PathVariable String id) {
        return ModelId.parse(id)
                .flatMap(models::find)
                .map(CardAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/plans/current")
    @Operation(summary = "The selection plan in force")
    PlanAnswer plan() {
        return PlanAnswer.of(plans.current());
    }
}
