package org.openaeo.standards;

import java.util.Map;

import org.openaeo.platform.audit.AuditedEvent;

/**
 * A profile was put into force; published in that transaction.
 *
 * @param version its number
 * @param code of the profile
 * @param sha256 of its text
 */
public record ProgrammeInForce(int version, String code, String sha256) implements AuditedEvent {
    @Override
    public String action() {
        return "standards.programme-in-force";
    }

    @Override
    public String subject() {
        return "programme:" + version;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("code", code, "sha256", sha256);
    }
}
