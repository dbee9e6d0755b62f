package org.openaeo.engine.simulation;

/** What an operator mainly does; {@link #EXPORTER exporters} are those of the partners, who sell to Aurelia. */
public enum OperatorRole {
    IMPORTER(0.66),
    DECLARANT(0.08),
    CARRIER(0.04),
    WAREHOUSE(0.04),
    EXPORTER(0.18);

    private final double share;

    OperatorRole(double share) {
        this.share = share;
    }

    /** Of so many operators in the order of their roles, the number of those up to the end of the role. */
    static int lastOf(OperatorRole role, int operators) {
        double upTo = 0;
        for (OperatorRole other : values()) {
            if (other.ordinal() <= role.ordinal()) {
                upTo += other.share;
            }
        }
        return (int) Math.round(upTo * operators);
    }
}
