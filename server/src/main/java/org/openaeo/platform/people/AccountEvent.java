package org.openaeo.platform.people;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.openaeo.platform.audit.AuditedEvent;
import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.security.PersonId;
import org.openaeo.platform.security.Role;

/** What happens to accounts; every one of these is audited. */
sealed interface AccountEvent extends AuditedEvent {
    PersonId person();

    @Override
    default String subject() {
        return "person:" + person();
    }

    @Override
    default Map<String, String> facts() {
        return Map.of();
    }

    /** An account was made. */
    record Created(PersonId person, Set<Role> roles) implements AccountEvent {
        @Override
        public String action() {
            return "platform.person-created";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("roles", written(roles));
        }
    }

    /** A person may now do other things, or works elsewhere. */
    record Changed(
            PersonId person, Set<Role> before, Set<Role> after, Optional<OfficeCode> from, Optional<OfficeCode> to)
            implements AccountEvent {
        @Override
        public String action() {
            return "platform.person-changed";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "before", written(before),
                    "after", written(after),
                    "office-before", written(from),
                    "office-after", written(to));
        }
    }

    /** The account no longer opens. */
    record Disabled(PersonId person) implements AccountEvent {
        @Override
        public String action() {
            return "platform.person-disabled";
        }
    }

    /** The account opens again. */
    record Enabled(PersonId person) implements AccountEvent {
        @Override
        public String action() {
            return "platform.person-enabled";
        }
    }

    /** A link was made with which the person sets a password. */
    record Invited(PersonId person) implements AccountEvent {
        @Override
        public String action() {
            return "platform.person-invited";
        }
    }

    /** The person has a new password. */
    record PasswordSet(PersonId person) implements AccountEvent {
        @Override
        public String action() {
            return "platform.password-set";
        }
    }

    /** The person is written to at another address, or in another language. Neither is told here. */
    record ReachChanged(PersonId person) implements AccountEvent {
        @Override
        public String action() {
            return "platform.person-reach-changed";
        }
    }

    private static String written(Optional<OfficeCode> office) {
        return office.map(OfficeCode::value).orElse("all");
    }

    private static String written(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
