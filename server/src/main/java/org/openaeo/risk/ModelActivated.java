package org.openaeo.risk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.openaeo.platform.audit.AuditedEvent;

/**
 * A model was put into use.
 *
 * @param replaced the model that decided before; empty where there was none
 * @param sha256 of the model's file
 */
public record ModelActivated(ModelId model, Optional<ModelId> replaced, String sha256) implements AuditedEvent {
    @Override
    public String action() {
        return "risk.model-activated";
    }

    @Override
    public String subject() {
        return "model:" + model;
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        facts.put("sha256", sha256);
        replaced.ifPresent(before -> facts.put("replaced", before.toString()));
        return facts;
    }
}
