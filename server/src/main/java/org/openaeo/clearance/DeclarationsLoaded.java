package org.openaeo.clearance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.openaeo.platform.audit.AuditedEvent;

/** A load of declarations was taken. */
public record DeclarationsLoaded(
        UUID load, String title, long added, long known, long differing, long rejected, long outcomes)
        implements AuditedEvent {
    @Override
    public String action() {
        return "clearance.declarations-loaded";
    }

    @Override
    public String subject() {
        return "load:" + load;
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", title);
        facts.put("added", Long.toString(added));
        facts.put("known", Long.toString(known));
        facts.put("differing", Long.toString(differing));
        facts.put("rejected", Long.toString(rejected));
        facts.put("outcomes", Long.toString(outcomes));
        return facts;
    }
}
