package org.openaeo.clearance;

import java.util.LinkedHashMap;
import java.util.Map;

import org.openaeo.platform.audit.AuditedEvent;

/**
 * An inspection's outcome was recorded, or corrected.
 *
 * @param result {@code conform}, {@code irregular} or {@code not_controlled}
 * @param version 1 for the first outcome, more for a correction
 */
public record OutcomeRecorded(DeclarationId declaration, String office, ChosenBy chosenBy, String result, int version)
        implements AuditedEvent {
    @Override
    public String action() {
        return version == 1 ? "clearance.outcome-recorded" : "clearance.outcome-corrected";
    }

    @Override
    public String subject() {
        return "declaration:" + declaration;
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("office", office);
        facts.put("chosen-by", chosenBy.code());
        facts.put("result", result);
        facts.put("version", Integer.toString(version));
        return facts;
    }
}
