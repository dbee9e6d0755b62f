package org.openaeo.demo.world;

import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.demo.Demonstration;

/** Parts of a chapter that are built once, however often the building is killed and goes on. */
@Demonstration
public class Milestones {
    private final WorldStore worlds;
    private final TransactionTemplate transaction;

    Milestones(WorldStore worlds, TransactionTemplate transaction) {
        this.worlds = worlds;
        this.transaction = transaction;
    }

    /** Builds the part unless it stands; it and the mark that it stands are one transaction. */
    public void once(String name, Runnable part) {
        transaction.executeWithoutResult(_ -> {
            if (worlds.reach(name)) {
                part.run();
            }
        });
    }
}
