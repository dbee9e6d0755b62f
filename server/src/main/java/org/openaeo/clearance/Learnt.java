package org.openaeo.clearance;

/** Since when the administration counts as having known what a load brings. */
public enum Learnt {
    /** Since it was loaded: what happened here. */
    WHEN_LOADED,
    /**
     * Since each declaration was lodged, and each outcome a day later: for a history that was lived elsewhere and is
     * to be replayed day by day as if it had been lived here.
     */
    WHEN_LODGED
}
