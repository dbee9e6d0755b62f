package org.openaeo.platform.machines;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.security.MachineAccounts;
import org.openaeo.platform.security.MachineCredentials;
import org.openaeo.platform.security.Scope;

/** The machines that may speak to us. */
@Component
public class Machines implements MachineAccounts {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MachineStore machines;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final Clock clock;

    Machines(MachineStore machines, PasswordEncoder encoder, AuditTrail audit, Clock clock) {
        this.machines = machines;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public MachineCredentials register(String name, Set<Scope> scopes) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var clientId = UUID.randomUUID().toString();
        machines.add(new Machine(clientId, name, encoder.encode(secret), scopes, clock.instant(), Optional.empty()));
        audit.record(new MachineEvent.Registered(clientId, scopes));
        return new MachineCredentials(clientId, secret);
    }

    /** Ends what the machine may do, at once: tokens it holds stop working too. */
    @Transactional
    public void revoke(String clientId) {
        if (machines.revoke(clientId, clock.instant())) {
            audit.record(new MachineEvent.Revoked(clientId));
        }
    }

    public List<Machine> all() {
        return machines.all();
    }

    public Optional<Machine> find(String clientId) {
        return machines.find(clientId);
    }
}
