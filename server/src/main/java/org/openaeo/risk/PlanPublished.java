package org.openaeo.risk;

import java.util.Map;

import org.openaeo.platform.audit.AuditedEvent;

/**
 * A plan was put into force.
 *
 * @param version its number
 * @param sha256 of its text
 */
public record PlanPublished(int version, String sha256) implements AuditedEvent {
    @Override
    public String action() {
        return "risk.plan-published";
    }

    @Override
    public String subject() {
        return "plan:" + version;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("sha256", sha256);
    }
}
