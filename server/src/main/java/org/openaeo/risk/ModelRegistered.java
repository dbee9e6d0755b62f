package org.openaeo.risk;

import java.util.Locale;
import java.util.Map;

import org.openaeo.platform.audit.AuditedEvent;

/**
 * A model came into the register, by training or as a file. It decides nothing before it is activated.
 *
 * @param sha256 of the model's file
 */
public record ModelRegistered(ModelId model, ModelOrigin origin, String sha256) implements AuditedEvent {
    @Override
    public String action() {
        return "risk.model-registered";
    }

    @Override
    public String subject() {
        return "model:" + model;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("origin", origin.name().toLowerCase(Locale.ROOT), "sha256", sha256);
    }
}
