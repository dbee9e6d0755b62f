package org.openaeo.certification.evidence;

import java.util.Map;

import org.openaeo.platform.audit.AuditedEvent;

/** What happens to evidence. Names of files may hold names of people and are left out. */
sealed interface EvidenceEvent extends AuditedEvent {
    EvidenceFile file();

    @Override
    default String subject() {
        return "evidence:" + file().id();
    }

    @Override
    default Map<String, String> facts() {
        return Map.of("company", file().place().company().toString(), "sha256", file().sha256());
    }

    record Added(EvidenceFile file) implements EvidenceEvent {
        @Override
        public String action() {
            return "certification.evidence-added";
        }
    }

    /** Somebody was handed the content. */
    record Opened(EvidenceFile file) implements EvidenceEvent {
        @Override
        public String action() {
            return "certification.evidence-opened";
        }
    }

    /** It serves a further question. */
    record Tied(EvidenceFile file, String question) implements EvidenceEvent {
        @Override
        public String action() {
            return "certification.evidence-tied";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("question", question, "sha256", file.sha256());
        }
    }

    /** It no longer serves that question. */
    record Untied(EvidenceFile file, String question) implements EvidenceEvent {
        @Override
        public String action() {
            return "certification.evidence-untied";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("question", question, "sha256", file.sha256());
        }
    }
}
