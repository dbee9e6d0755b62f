package org.openaeo.trust;

import java.time.Instant;
import java.util.Map;

import org.openaeo.platform.audit.AuditedEvent;

/** What happens in the register. Ids, codes and times only: no names. */
public sealed interface OperatorEvent extends AuditedEvent {
    OperatorId operator();

    @Override
    default String subject() {
        return "operator:" + operator();
    }

    /** An operator was entered in the register. */
    record OperatorRegistered(OperatorId operator) implements OperatorEvent {
        @Override
        public String action() {
            return "operator.registered";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /** Its name or its identifiers are others now. */
    record OperatorChanged(OperatorId operator) implements OperatorEvent {
        @Override
        public String action() {
            return "operator.changed";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /** Something was said about one of its authorisations. */
    record AuthorisationStated(
            OperatorId operator, AuthorisationId authorisation, int number, Change.Kind kind, Instant effective)
            implements OperatorEvent {
        @Override
        public String action() {
            return "authorisation.stated";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "authorisation", authorisation.toString(),
                    "number", Integer.toString(number),
                    "kind", kind.name(),
                    "effective", effective.toString());
        }
    }
}
