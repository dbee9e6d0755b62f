package org.openaeo.platform.work;

import java.util.Map;

import org.openaeo.platform.audit.AuditedEvent;

/** What people do with long work. */
sealed interface WorkEvent extends AuditedEvent {
    WorkId work();

    @Override
    default String subject() {
        return "work:" + work();
    }

    @Override
    default Map<String, String> facts() {
        return Map.of();
    }

    /** It was ordered. */
    record Started(WorkId work, String kind) implements WorkEvent {
        @Override
        public String action() {
            return "platform.work-started";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("kind", kind);
        }
    }

    /** Somebody asked it to stop. */
    record Stopped(WorkId work) implements WorkEvent {
        @Override
        public String action() {
            return "platform.work-stopped";
        }
    }

    /** After an interruption, nobody wants it any more. */
    record GivenUp(WorkId work) implements WorkEvent {
        @Override
        public String action() {
            return "platform.work-given-up";
        }
    }
}
