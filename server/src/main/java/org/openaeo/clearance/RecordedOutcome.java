package org.openaeo.clearance;

import java.time.Instant;

/** One outcome as it was once recorded; a later version corrects it and does not erase it. */
public record RecordedOutcome(
        int version,
        Finding finding,
        Instant inspectedAt,
        Instant recordedAt,
        String recordedBy,
        OutcomeSource source,
        String note) {}
