package org.openaeo.certification;

import java.util.LinkedHashMap;
import java.util.Map;

import org.openaeo.platform.audit.AuditedEvent;

/**
 * Something was done in a case file; published in the transaction of the deed.
 *
 * @param entry the number of the entry that tells of it, from 1
 * @param act its name in small letters, as in {@code ask-information}
 * @param from the stage before; the same as {@code to} where the act moves nothing
 */
public record CaseMoved(CaseId id, int entry, String act, Stage from, Stage to) implements AuditedEvent {
    private static final String ACTION = "case.";

    @Override
    public String action() {
        return ACTION + act;
    }

    @Override
    public String subject() {
        return "case:" + id;
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("entry", Integer.toString(entry));
        facts.put("from", from.name());
        facts.put("to", to.name());
        return facts;
    }
}
