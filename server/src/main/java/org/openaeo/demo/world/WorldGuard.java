package org.openaeo.demo.world;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.audit.AuditVerdict;
import org.openaeo.platform.start.CannotStart;

/**
 * Keeps demonstration and work apart, before anybody can sign in: a world whose passwords were printed is never served
 * for work, and no world is built into a database in which anything was done.
 */
@Component
class WorldGuard implements InitializingBean {
    private final WorldStore worlds;
    private final AuditTrail audit;
    private final Environment environment;

    WorldGuard(WorldStore worlds, AuditTrail audit, Environment environment) {
        this.worlds = worlds;
        this.audit = audit;
        this.environment = environment;
    }

    @Override
    public void afterPropertiesSet() {
        boolean demonstration = environment.acceptsProfiles(Profiles.of("demo"));
        boolean world = worlds.find().isPresent();
        if (world && !demonstration) {
            throw new CannotStart(
                    "The database holds a demonstration world, whose passwords are printed at every start;"
                            + " start it with ./openaeo demo, or name another data folder by --data or another database.");
        }
        if (demonstration && !world && !isUntouched()) {
            throw new CannotStart("The database is at work already, and the demonstration is not built into it;"
                    + " name another data folder by --data, or serve this one with ./openaeo serve.");
        }
    }

    private boolean isUntouched() {
        return audit.verify() instanceof AuditVerdict.Intact(long entries, String _) && entries == 0;
    }
}
