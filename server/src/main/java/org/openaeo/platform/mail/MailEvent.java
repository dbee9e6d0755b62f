package org.openaeo.platform.mail;

import java.util.Map;

import org.openaeo.platform.audit.AuditedEvent;

/** What administrators do with the mail of others. */
sealed interface MailEvent extends AuditedEvent {
    MailId mail();

    @Override
    default String subject() {
        return "mail:" + mail();
    }

    @Override
    default Map<String, String> facts() {
        return Map.of();
    }

    /** Somebody opened it. */
    record Read(MailId mail) implements MailEvent {
        @Override
        public String action() {
            return "platform.mail-read";
        }
    }

    /** Somebody has it delivered after all. */
    record TriedAgain(MailId mail) implements MailEvent {
        @Override
        public String action() {
            return "platform.mail-tried-again";
        }
    }
}
