package org.openaeo.benchmarks.rivals;

import org.openaeo.engine.declaration.Declarations;

/** Another way to rank declarations. */
public interface Rival {
    /** What the table calls it. */
    String name();

    /**
     * Learns from inspected declarations and scores later ones: the higher, the sooner inspected.
     *
     * @param history every row of it has an inspection result
     * @param later scored without a look at their outcomes
     * @return one score for each row of {@code later}
     */
    double[] scores(Declarations history, Declarations later);
}
