package org.openaeo.platform.audit;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;

/** The real audit trail for tests that build their objects by hand. */
public final class AuditTrails {
    /** Who acts in those tests. */
    public static final CurrentUser SOMEBODY = new Somebody();

    private AuditTrails() {}

    public static AuditTrail on(JdbcClient jdbc, Clock clock) {
        return new AuditTrail(new AuditStore(jdbc), SOMEBODY, clock, new DeedCounter(new SimpleMeterRegistry()));
    }

    private record Somebody() implements CurrentUser {
        @Override
        public String id() {
            return "person:7";
        }

        @Override
        public String name() {
            return "A. Person";
        }

        @Override
        public Set<Role> roles() {
            return Set.of();
        }

        @Override
        public Optional<OfficeCode> office() {
            return Optional.empty();
        }
    }
}
