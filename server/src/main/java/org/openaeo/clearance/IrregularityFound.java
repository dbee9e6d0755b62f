package org.openaeo.clearance;

import java.math.BigDecimal;
import java.time.Instant;

import org.openaeo.trust.ComplianceSignal;
import org.openaeo.trust.OperatorRole;

/** An inspection found an importer's goods not as declared. */
public record IrregularityFound(
        String party, Instant lodged, Instant found, String declaration, String irregularity, BigDecimal revenue)
        implements ComplianceSignal {
    @Override
    public OperatorRole role() {
        return OperatorRole.IMPORTER;
    }
}
