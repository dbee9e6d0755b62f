package org.openaeo.engine.simulation;

/** What an operator mainly does; {@link #EXPORTER exporters} are those of the partners, who sell to Aurelia. */
public enum OperatorRole {
    IMPORTER,
    DECLARANT,
    CARRIER,
    WAREHOUSE,
    EXPORTER
}
