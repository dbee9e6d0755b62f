package org.openaeo.clearance.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.DeclarationId;
import org.openaeo.clearance.Finding;
import org.openaeo.clearance.Inspection;
import org.openaeo.clearance.OutcomeReport;
import org.openaeo.clearance.OutcomeSource;
import org.openaeo.clearance.Recording.Ground;
import org.openaeo.clearance.Reporter;
import org.openaeo.engine.selection.Lane;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomePolicyTest {
    private static final Instant LODGED = Instant.parse("2026-03-02T09:15:00Z");
    private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");
    private static final DeclarationId ID = new DeclarationId("26ST0017834");

    @Test
    void hasNothingAgainstTheFirstOutcomeByAnInspectorOfTheOffice() {
        assertThat(grounds(aReport(0, "2026-03-02T14:00:00Z", ""), anOpenInspection(), inspectorOf("ST")))
                .isEmpty();
    }

    @Test
    void letsSomebodyWithoutAnOfficeReportForAll() {
        Reporter everywhere = new Reporter("amal", OutcomeSource.OFFICER, Optional.empty());

        assertThat(grounds(aReport(0, "2026-03-02T14:00:00Z", ""), anOpenInspection(), everywhere))
                .isEmpty();
    }

    @Test
    void namesAllGroundsAtOnce() {
        assertThat(grounds(aReport(1, "2026-03-02T09:14:59Z", " "), anOpenInspection(), inspectorOf("PN")))
                .containsExactly(
                        new Ground.OtherOffice("ST"),
                        new Ground.ChangedMeanwhile(0),
                        new Ground.InspectedBeforeLodged(LODGED),
                        new Ground.CorrectionWithoutReason());
    }

    @Test
    void refusesInspectionInTheFuture() {
        assertThat(grounds(aReport(0, "2026-03-03T08:00:01Z", ""), anOpenInspection(), inspectorOf("ST")))
                .containsExactly(new Ground.InspectedInFuture());
    }

    private static List<Ground> grounds(OutcomeReport report, Inspection inspection, Reporter reporter) {
        return OutcomePolicy.groundsAgainst(report, inspection, reporter, NOW);
    }

    private static OutcomeReport aReport(int seen, String inspectedAt, String note) {
        return new OutcomeReport(ID, seen, new Finding.Conform(), Instant.parse(inspectedAt), note, Optional.empty());
    }

    private static Reporter inspectorOf(String office) {
        return new Reporter("noor", OutcomeSource.OFFICER, Optional.of(office));
    }

    private static Inspection anOpenInspection() {
        return new Inspection(
                ID,
                Optional.of(1L),
                LODGED,
                LocalDate.parse("2026-03-02"),
                "ST",
                Optional.of("XA100"),
                Optional.of(Lane.RED),
                ChosenBy.SCORE,
                0,
                Optional.empty());
    }
}
