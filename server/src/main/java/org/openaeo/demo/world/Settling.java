package org.openaeo.demo.world;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;

import org.springframework.transaction.annotation.Transactional;

import org.openaeo.demo.DemoSettings;
import org.openaeo.demo.Demonstration;
import org.openaeo.platform.security.Accounts;
import org.openaeo.platform.security.MachineAccounts;
import org.openaeo.platform.security.MachineCredentials;
import org.openaeo.platform.security.Scope;

/** Begins a world: its record, its people and its machine, all in one transaction. */
@Demonstration
class Settling {
    /** Without letters and digits that are taken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 9;

    private final WorldStore worlds;
    private final Accounts accounts;
    private final MachineAccounts machines;
    private final DemoSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Settling(WorldStore worlds, Accounts accounts, MachineAccounts machines, DemoSettings settings, Clock clock) {
        this.worlds = worlds;
        this.accounts = accounts;
        this.machines = machines;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does nothing where a world has begun already. */
    @Transactional
    void settle() {
        if (worlds.find().isPresent()) {
            return;
        }
        String password = password();
        MachineCredentials machine = machines.register("Aurelia", EnumSet.allOf(Scope.class));
        worlds.add(new World(
                settings.seed(),
                settings.declarations(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                password,
                machine.clientId(),
                machine.secret(),
                0,
                Optional.empty()));
        Resident.ALL.forEach(resident -> accounts.reachAt(
                accounts.ensure(resident.toPerson(), password),
                Optional.of(resident.mailAddress()),
                Optional.of(resident.language())));
    }

    private String password() {
        StringBuilder drawn = new StringBuilder("aurelia-");
        for (int at = 0; at < LENGTH; at++) {
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return drawn.toString();
    }
}
