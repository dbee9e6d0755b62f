package org.openaeo.certification.file;

import java.util.Map;

import org.openaeo.certification.CaseId;
import org.openaeo.platform.audit.AuditedEvent;

/** What happens to case files besides acts. */
public sealed interface CaseEvent extends AuditedEvent {
    CaseId id();

    @Override
    default String subject() {
        return "case:" + id();
    }

    /** A company began an application. */
    record CaseOpened(CaseId id, String number) implements CaseEvent {
        @Override
        public String action() {
            return "certification.case-opened";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("number", number);
        }
    }

    /** A case with its past was brought in as a whole. */
    record HistoryEntered(CaseId id, String number, int entries) implements CaseEvent {
        @Override
        public String action() {
            return "certification.history-entered";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("number", number, "entries", Integer.toString(entries));
        }
    }
}
