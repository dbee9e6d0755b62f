package org.openaeo.standards.keeping;

import java.util.Map;

import org.openaeo.platform.audit.AuditedEvent;

/** A draft was begun, sent to review, given back or discarded. */
record DraftMoved(Draft draft) implements AuditedEvent {
    @Override
    public String action() {
        return "standards.draft-moved";
    }

    @Override
    public String subject() {
        return "draft:" + draft.id();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("of", draft.subject(), "state", draft.state().name());
    }
}
