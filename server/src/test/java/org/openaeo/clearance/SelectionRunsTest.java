package org.openaeo.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.clearance.Recording.Ground;
import org.openaeo.testing.WebTest;
import org.openaeo.trust.ComplianceSignal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WebTest
@RecordApplicationEvents
class SelectionRunsTest {
    private static final Reporter NOOR = new Reporter("noor", OutcomeSource.OFFICER, Optional.empty());

    @Autowired
    private Intake intake;

    @Autowired
    private SelectionRuns runs;

    @Autowired
    private Inspections inspections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void aDay() {
        ClearanceWorld.empty(jdbc, transactions);
        ClearanceWorld.lodge(intake);
    }

    @Test
    void decidesEveryDeclarationOnceAndListsWhatIsInspected() {
        SelectionRun run = ClearanceWorld.decided(runs, 7);

        assertThat(run.declarations()).isEqualTo(600);
        assertThat(run.lists()).extracting(SelectionRun.OfficeList::office).containsExactly("PN", "ST");
        assertThat(count("decision")).isEqualTo(600);
        assertThat(run.selected()).isPositive();
        assertThat(inspections.ofDay(ClearanceWorld.DAY)).hasSize(run.selected());
        assertThat(events.stream(DayDecided.class)).singleElement().satisfies(event -> {
            assertThat(event.seed()).isEqualTo(7);
            assertThat(event.selected()).isEqualTo(run.selected());
        });
    }

    @Test
    void choosesTheSameAgainFromTheSameSeed() {
        List<DeclarationId> first = chosen(7);
        List<DeclarationId> again = chosen(7);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void replacesListsWhileNobodyHasWorkedFromThem() {
        SelectionRun first = ClearanceWorld.decided(runs, 7);
        SelectionRun second = ClearanceWorld.decided(runs, 8);

        assertThat(runs.find(first.id()).orElseThrow().lists())
                .allSatisfy(list -> assertThat(list.supersededAt()).isPresent());
        assertThat(second.lists())
                .allSatisfy(list -> assertThat(list.supersededAt()).isEmpty());
        assertThat(count("decision")).isEqualTo(1200);
        assertThat(inspections.ofDay(ClearanceWorld.DAY))
                .hasSize(second.selected())
                .allSatisfy(inspection -> assertThat(inspection.list())
                        .hasValueSatisfying(list -> assertThat(second.lists())
                                .extracting(SelectionRun.OfficeList::id)
                                .contains(list)));
    }

    @Test
    void keepsListsThatInspectorsHaveWorkedFrom() {
        ClearanceWorld.decided(runs, 7);
        Inspection first = inspections.ofDay(ClearanceWorld.DAY).getFirst();
        inspections.record(conform(first, 0, ""), NOOR);

        assertThat(ClearanceWorld.decide(runs, 8))
                .isEqualTo(new SelectionAnswer.AlreadyInspected(List.of(first.office())));
    }

    @Test
    void saysWhenNothingWasLodged() {
        ClearanceWorld.empty(jdbc, transactions);

        assertThat(ClearanceWorld.decide(runs, 7)).isEqualTo(new SelectionAnswer.NothingLodged());
    }

    @Test
    void replaysToTheSameDecisionsAndNoticesOneThatWasTamperedWith() {
        SelectionRun run = ClearanceWorld.decided(runs, 7);

        assertThat(runs.replay(run.id()))
                .hasValueSatisfying(report -> assertThat(report.isSame()).isTrue());

        transactions.executeWithoutResult(_ -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("update clearance.decision set lane = 'blue' where declaration_id = '26ST0003'")
                    .update();
        });

        assertThat(runs.replay(run.id())).hasValueSatisfying(report -> {
            assertThat(report.differing()).isEqualTo(1);
            assertThat(report.examples())
                    .singleElement()
                    .satisfies(difference ->
                            assertThat(difference.declaration().value()).isEqualTo("26ST0003"));
        });
    }

    @Test
    void refusesToRewriteDecisions() {
        ClearanceWorld.decided(runs, 7);

        assertThatThrownBy(() ->
                        jdbc.sql("update clearance.decision set lane = 'green'").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void signalsTrustWhenAnIrregularityIsFound() {
        ClearanceWorld.decided(runs, 7);
        Inspection first = inspections.ofDay(ClearanceWorld.DAY).getFirst();

        Recording recording = inspections.record(irregular(first, 0, ""), NOOR);

        assertThat(recording).isInstanceOf(Recording.Recorded.class);
        assertThat(events.stream(ComplianceSignal.class)).singleElement().satisfies(signal -> {
            assertThat(signal.party()).isEqualTo(first.importer().orElseThrow());
            assertThat(signal.irregularity()).isEqualTo("quantity");
            assertThat(signal.revenue()).isEqualByComparingTo("125.50");
        });
    }

    @Test
    void keepsCorrectionAsHistory() {
        ClearanceWorld.decided(runs, 7);
        Inspection first = inspections.ofDay(ClearanceWorld.DAY).getFirst();
        inspections.record(irregular(first, 0, ""), NOOR);

        Recording corrected = inspections.record(conform(first, 1, "Weighed again"), NOOR);

        assertThat(corrected)
                .isInstanceOfSatisfying(
                        Recording.Recorded.class,
                        recorded -> assertThat(recorded.inspection().version()).isEqualTo(2));
        assertThat(inspections.history(first.declaration()))
                .extracting(outcome -> outcome.finding().code())
                .containsExactly("irregular", "conform");
    }

    @Test
    void refusesWhatSomebodyElseHasRecordedMeanwhile() {
        ClearanceWorld.decided(runs, 7);
        Inspection first = inspections.ofDay(ClearanceWorld.DAY).getFirst();
        inspections.record(conform(first, 0, ""), NOOR);

        assertThat(inspections.record(irregular(first, 0, ""), NOOR))
                .isEqualTo(new Recording.Refused(List.of(new Ground.ChangedMeanwhile(1))));
    }

    @Test
    void answersRepeatedReportAsTheFirstTimeAndRefusesAnotherUnderItsKey() {
        ClearanceWorld.decided(runs, 7);
        Inspection first = inspections.ofDay(ClearanceWorld.DAY).getFirst();
        OutcomeReport report = keyed(conform(first, 0, ""), "k-1");

        inspections.record(report, NOOR);

        assertThat(inspections.record(report, NOOR))
                .isInstanceOfSatisfying(
                        Recording.Recorded.class,
                        again -> assertThat(again.repeated()).isTrue());
        assertThat(inspections.record(keyed(irregular(first, 1, "other"), "k-1"), NOOR))
                .isEqualTo(new Recording.Refused(List.of(new Ground.KeyUsedOtherwise())));
        assertThat(inspections.history(first.declaration())).hasSize(1);
    }

    private List<DeclarationId> chosen(long seed) {
        ClearanceWorld.decided(runs, seed);
        return inspections.ofDay(ClearanceWorld.DAY).stream()
                .map(Inspection::declaration)
                .toList();
    }

    private static OutcomeReport conform(Inspection inspection, int seen, String note) {
        return report(inspection, seen, new Finding.Conform(), note);
    }

    private static OutcomeReport irregular(Inspection inspection, int seen, String note) {
        Finding finding =
                new Finding.Irregular(List.of(new Irregularity("quantity")), new java.math.BigDecimal("125.50"));
        return report(inspection, seen, finding, note);
    }

    private static OutcomeReport report(Inspection inspection, int seen, Finding finding, String note) {
        Instant at = inspection.lodgedAt().plusSeconds(3600);
        return new OutcomeReport(inspection.declaration(), seen, finding, at, note, Optional.empty());
    }

    private static OutcomeReport keyed(OutcomeReport report, String key) {
        return new OutcomeReport(
                report.declaration(),
                report.seenVersion(),
                report.finding(),
                report.inspectedAt(),
                report.note(),
                Optional.of(key));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from clearance." + table)
                .query(Long.class)
                .single();
    }
}
