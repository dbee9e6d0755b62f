package org.openaeo.standards.keeping;

import java.util.Locale;
import java.util.Map;

import org.openaeo.platform.audit.AuditedEvent;

/** A reviewed text became the one that holds. */
record RevisionPublished(String subject, int revision, String author, String sha256) implements AuditedEvent {
    RevisionPublished(Draft draft, Revision revision) {
        this(
                draft.kind().name().toLowerCase(Locale.ROOT) + ":" + draft.subject(),
                revision.number(),
                draft.author(),
                revision.sha256());
    }

    @Override
    public String action() {
        return "standards.published";
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("revision", Integer.toString(revision), "author", author, "sha256", sha256);
    }
}
