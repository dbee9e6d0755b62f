package org.openaeo.engine.strategy;

/** Learns which of some arms pays best by pulling them; rewards lie between 0 and 1 and may come late. */
interface Bandit {

    /**
     * The chance of each arm to be pulled next.
     *
     * @param allowed arms that may be pulled, at least one
     */
    double[] chances(boolean[] allowed);

    /**
     * What a pulled arm brought.
     *
     * @param chance with which it was pulled
     */
    void reward(int arm, double chance, double reward);
}
