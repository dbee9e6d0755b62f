package org.openaeo.platform.machines;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.openaeo.platform.audit.AuditedEvent;
import org.openaeo.platform.security.Scope;

/** What happens to machines. */
sealed interface MachineEvent extends AuditedEvent {
    String clientId();

    @Override
    default String subject() {
        return "client:" + clientId();
    }

    /** A machine may now ask for tokens. */
    record Registered(String clientId, Set<Scope> scopes) implements MachineEvent {
        @Override
        public String action() {
            return "platform.machine-registered";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("scopes", scopes.stream().map(Scope::value).sorted().collect(Collectors.joining(" ")));
        }
    }

    /** A machine may no longer, and its tokens hold no more. */
    record Revoked(String clientId) implements MachineEvent {
        @Override
        public String action() {
            return "platform.machine-revoked";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }
}
