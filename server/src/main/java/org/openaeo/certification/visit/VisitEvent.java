package org.openaeo.certification.visit;

import java.util.Map;
import java.util.Set;

import org.openaeo.certification.CaseId;
import org.openaeo.platform.audit.AuditedEvent;

/** What happens to visits and their findings. Ids and codes only. */
public sealed interface VisitEvent extends AuditedEvent {
    /** A visit was planned; whoever invites to it listens. */
    record VisitPlanned(VisitId visit, CaseId file) implements VisitEvent {
        @Override
        public String action() {
            return "visit.planned";
        }

        @Override
        public String subject() {
            return "visit:" + visit;
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("case", file.toString());
        }
    }

    /**
     * Its plan is another one now.
     *
     * @param left who was of the team and is not any more
     */
    record VisitChanged(VisitId visit, CaseId file, Set<String> left) implements VisitEvent {
        public VisitChanged {
            left = Set.copyOf(left);
        }

        @Override
        public String action() {
            return "visit.changed";
        }

        @Override
        public String subject() {
            return "visit:" + visit;
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("case", file.toString());
        }
    }

    /** It began, ended or was called off. */
    record VisitMoved(VisitId visit, CaseId file, Visit.State to) implements VisitEvent {
        @Override
        public String action() {
            return "visit.moved";
        }

        @Override
        public String subject() {
            return "visit:" + visit;
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("case", file.toString(), "to", to.name());
        }
    }

    /** A finding was recorded. */
    record FindingRecorded(FindingId finding, CaseId file, Note.Grade grade) implements VisitEvent {
        @Override
        public String action() {
            return "finding.recorded";
        }

        @Override
        public String subject() {
            return "finding:" + finding;
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("case", file.toString(), "grade", grade.name());
        }
    }
}
