package org.openaeo.clearance.inspection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.openaeo.clearance.Inspection;
import org.openaeo.clearance.OutcomeReport;
import org.openaeo.clearance.Recording.Ground;
import org.openaeo.clearance.Reporter;

/** Whether an outcome may be recorded: all grounds against it, not only the first. */
final class OutcomePolicy {
    private OutcomePolicy() {}

    static List<Ground> groundsAgainst(OutcomeReport report, Inspection inspection, Reporter reporter, Instant now) {
        List<Ground> grounds = new ArrayList<>();
        if (!reporter.mayReportFor(inspection.office())) {
            grounds.add(new Ground.OtherOffice(inspection.office()));
        }
        if (report.seenVersion() != inspection.version()) {
            grounds.add(new Ground.ChangedMeanwhile(inspection.version()));
        }
        if (report.inspectedAt().isBefore(inspection.lodgedAt())) {
            grounds.add(new Ground.InspectedBeforeLodged(inspection.lodgedAt()));
        }
        if (report.inspectedAt().isAfter(now)) {
            grounds.add(new Ground.InspectedInFuture());
        }
        if (report.isCorrection() && report.note().isBlank()) {
            grounds.add(new Ground.CorrectionWithoutReason());
        }
        return grounds;
    }
}
