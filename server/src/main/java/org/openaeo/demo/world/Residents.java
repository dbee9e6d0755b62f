package org.openaeo.demo.world;

import org.openaeo.demo.Demonstration;
import org.openaeo.platform.security.Accounts;

/** The residents by the ids under which their deeds are kept. */
@Demonstration
public class Residents {
    private final Accounts accounts;

    Residents(Accounts accounts) {
        this.accounts = accounts;
    }

    public String idOf(Resident resident, World world) {
        return "person:" + accounts.ensure(resident.toPerson(), world.password());
    }
}
