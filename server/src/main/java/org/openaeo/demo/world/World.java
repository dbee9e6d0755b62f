package org.openaeo.demo.world;

import java.time.Instant;
import java.util.Optional;

/**
 * What is recorded of the demonstration world.
 *
 * @param seed of its trade, its operators and every draw
 * @param declarations in the year that ends with the day on which it was begun
 * @param begun the first start; all of its dates follow from this
 * @param password of its people, drawn for this world alone
 * @param clientId of the machine that may use the interface
 * @param chapters how many stand whole
 * @param finished when all stood; empty while it is built
 */
public record World(
        long seed,
        int declarations,
        Instant begun,
        String password,
        String clientId,
        String clientSecret,
        int chapters,
        Optional<Instant> finished) {

    /** In whose name it is built and audited. */
    public static final String BUILDER = "demonstration";

    @Override
    public String toString() {
        return "World " + seed + " of " + begun;
    }
}
