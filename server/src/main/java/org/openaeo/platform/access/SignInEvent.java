package org.openaeo.platform.access;

import java.util.Map;

import org.openaeo.platform.audit.AuditedEvent;

/** What happens at the door. */
sealed interface SignInEvent extends AuditedEvent {
    /** Whom it is about: a person, or nobody that we know. */
    String who();

    String address();

    @Override
    default String subject() {
        return who();
    }

    @Override
    default Map<String, String> facts() {
        return Map.of("address", address());
    }

    /** A person came in. */
    record Succeeded(String who, String address) implements SignInEvent {
        @Override
        public String action() {
            return "platform.signed-in";
        }
    }

    /** Somebody did not come in. */
    record Failed(String who, String address) implements SignInEvent {
        @Override
        public String action() {
            return "platform.sign-in-failed";
        }
    }
}
