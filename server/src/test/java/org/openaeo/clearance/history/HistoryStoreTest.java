package org.openaeo.clearance.history;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.risk.HistoryExtent;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class HistoryStoreTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final HistoryStore store;

    HistoryStoreTest(JdbcClient jdbc, DataSource database, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        store = new HistoryStore(jdbc, database);
    }

    /**
     * Three declarations of March: A1 found irregular on the 5th and corrected to conform on the 20th, A2 known only
     * from the 10th, A3 chosen here with a trust level of its own and not controlled. A4 is of April.
     */
    @BeforeEach
    void march() {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("set local session_replication_role = replica").update();
            Stream.of("declaration", "outcome", "inspection", "decision", "inspection_list", "selection_run")
                    .forEach(table -> jdbc.sql("delete from clearance." + table).update());
        });
        jdbc.sql("""
                insert into clearance.declaration (declaration_id, lodged_at, known_at, office, importer, net_mass, trust)
                values ('A1', '2026-03-02T10:00Z', '2026-03-02T10:00Z', 'ST', 'XA1', 12.5, 'OLD'),
                       ('A2', '2026-03-02T09:00Z', '2026-03-10T00:00Z', 'ST', null, null, null),
                       ('A3', '2026-03-03T10:00Z', '2026-03-03T10:00Z', 'PN', 'XA3', 1, 'OLD'),
                       ('A4', '2026-04-01T00:00Z', '2026-04-01T00:00Z', 'PN', 'XA4', 1, null)
                """).update();
        jdbc.sql("""
                insert into clearance.selection_run (run_id, day, offices, run_at, known_before, run_by, model_name,
                    plan_version, seed, random_share, declarations, capacity, conflicts,
                    inside_training, features)
                values ('0195f2a0-0000-7000-8000-000000000001', '2026-03-03', '{PN}', '2026-03-03T12:00Z',
                    '2026-03-03T12:00Z', 'amal', 'none', 1, 1, 0.1, 1, 1, '[]', false, '{}')
                """).update();
        long list = jdbc.sql("""
                        insert into clearance.inspection_list (run_id, day, office, declarations, selected, by_rule,
                            by_score, by_random, made_at)
                        values ('0195f2a0-0000-7000-8000-000000000001', '2026-03-03', 'PN', 1, 1, 0, 0, 1,
                            '2026-03-03T12:00Z')
                        returning list_id
                        """).query(Long.class).single();
        jdbc.sql("""
                insert into clearance.decision (list_id, declaration_id, lodged_at, lane, kind, rank, probability,
                    expected_revenue, selection_probability, grounds, trust_level, trust, benefits, reasons, facts)
                values (:list, 'A3', '2026-03-03T10:00Z', 'red', 'random', 1, 0.1, 0, 0.1, '[]', 'T3', '{}', '{}', '{}', '{}')
                """).param("list", list).update();
        jdbc.sql("""
                insert into clearance.inspection (declaration_id, list_id, lodged_at, day, office, lane, kind, state,
                    version, result, irregularities, revenue, not_controlled_reason, inspected_at)
                values ('A1', null, '2026-03-02T10:00Z', '2026-03-02', 'ST', 'red', 'unknown', 'done', 2, 'conform', '{}',
                            null, null, '2026-03-04T00:00Z'),
                       ('A3', :list, '2026-03-03T10:00Z', '2026-03-03', 'PN', 'red', 'random', 'done', 1,
                            'not_controlled', '{}', null, 'unsafe', '2026-03-04T00:00Z')
                """).param("list", list).update();
        jdbc.sql("""
                insert into clearance.outcome (declaration_id, version, lodged_at, result, irregularities, revenue,
                    not_controlled_reason, inspected_at, known_at, recorded_at, recorded_by, source)
                values ('A1', 1, '2026-03-02T10:00Z', 'irregular', '{quantity,other}', 70.25, null,
                            '2026-03-04T00:00Z', '2026-03-05T00:00Z', now(), 'noor', 'officer'),
                       ('A1', 2, '2026-03-02T10:00Z', 'conform', '{}', null, null,
                            '2026-03-04T00:00Z', '2026-03-20T00:00Z', now(), 'noor', 'officer'),
                       ('A3', 1, '2026-03-03T10:00Z', 'not_controlled', '{}', null, 'unsafe',
                            '2026-03-04T00:00Z', '2026-03-04T00:00Z', now(), 'noor', 'officer')
                """).update();
    }

    @Test
    void tellsPeriodInOrderOfTimeAsItIsKnownNow() {
        Declarations history = between(LATER);

        assertThat(ids(history)).containsExactly("A2", "A1", "A3");
        assertThat(history.outcome(1)).isEqualTo(InspectionOutcome.CONFORM);
        assertThat(history.outcome(2)).isEqualTo(InspectionOutcome.NOT_CONTROLLED);
        assertThat(history.text(Field.SELECTION, 1)).isEmpty();
        assertThat(history.text(Field.SELECTION, 2)).contains("random");
        assertThat(history.text(Field.TRUST, 1)).contains("OLD");
        assertThat(history.text(Field.TRUST, 2)).contains("T3");
        assertThat(history.number(Field.NET_MASS, 0)).isNaN();
        assertThat(history.text(Field.IMPORTER, 0)).isEmpty();
    }

    @Test
    void tellsWhatWasKnownThen() {
        Declarations then = between(Instant.parse("2026-03-06T00:00:00Z"));

        assertThat(ids(then)).containsExactly("A1", "A3");
        assertThat(then.outcome(0)).isEqualTo(InspectionOutcome.IRREGULAR);
        assertThat(then.text(Field.IRREGULARITY, 0)).contains("quantity");
        assertThat(then.number(Field.REVENUE, 0)).isEqualTo(70.25);

        Declarations before = between(Instant.parse("2026-03-03T12:00:00Z"));

        assertThat(before.outcome(0)).isEqualTo(InspectionOutcome.NOT_INSPECTED);
        assertThat(before.text(Field.TRUST, 1)).contains("OLD");
    }

    @Test
    void countsOnlyLabelsAsInspected() {
        assertThat(store.extent(MARCH, APRIL, LATER)).satisfies(extent -> {
            assertThat(extent.declarations()).isEqualTo(3);
            assertThat(extent.inspected()).isEqualTo(1);
            assertThat(extent.irregular()).isZero();
            assertThat(extent.last()).contains(Instant.parse("2026-03-03T10:00:00Z"));
        });
        assertThat(store.extent(LATER, Instant.parse("2027-01-01T00:00:00Z"), LATER))
                .isEqualTo(HistoryExtent.NONE);
    }

    @Test
    void tellsWhatBecameKnownLateBeforeAndAfter() {
        Instant since = Instant.parse("2026-03-06T00:00:00Z");
        Instant until = Instant.parse("2026-03-21T00:00:00Z");

        assertThat(ids(changed(since, until, since))).containsExactly("A1");
        assertThat(changed(since, until, since).outcome(0)).isEqualTo(InspectionOutcome.IRREGULAR);
        assertThat(ids(changed(since, until, until))).containsExactly("A2", "A1");
        assertThat(changed(since, until, until).outcome(1)).isEqualTo(InspectionOutcome.CONFORM);
    }

    @Test
    void tellsWhoseTrustWasDecidedMeanwhile() {
        Instant since = Instant.parse("2026-03-03T11:00:00Z");
        Instant until = Instant.parse("2026-03-03T13:00:00Z");

        assertThat(changed(since, until, since).text(Field.TRUST, 0)).contains("OLD");
        assertThat(changed(since, until, until).text(Field.TRUST, 0)).contains("T3");
    }

    private Declarations between(Instant known) {
        return transactions.execute(_ -> store.between(MARCH, APRIL, known, Progress.NONE));
    }

    private Declarations changed(Instant since, Instant until, Instant known) {
        return transactions.execute(_ -> store.changed(APRIL, since, until, known));
    }

    private static Stream<String> ids(Declarations rows) {
        return IntStream.range(0, rows.size()).mapToObj(rows::id);
    }
}
