package org.openaeo.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PostgresTest
class AuditTrailTest {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;

    AuditTrailTest(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        var clock = Clock.fixed(Instant.parse("2026-03-04T05:06:07.123456789Z"), ZoneOffset.UTC);
        trail = AuditTrails.on(jdbc, clock);
    }

    @BeforeEach
    void emptyTrail() {
        tamper("delete from platform.audit_entry");
    }

    @Test
    void holdsWhenNothingWasTouched() {
        record("suspended", "operator:1", Map.of("ground", "Ñandú, \"quoted\"", "b", ""));
        record("restored", "operator:1", Map.of());
        assertThat(trail.verify())
                .isInstanceOfSatisfying(
                        AuditVerdict.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(2));
    }

    @Test
    void showsAChangedFact() {
        record("suspended", "operator:1", Map.of("ground", "one"));
        record("suspended", "operator:2", Map.of("ground", "two"));
        tamper("update platform.audit_entry set facts = '{\"ground\":\"none\"}' where sequence = 1");
        assertThat(trail.verify()).isEqualTo(new AuditVerdict.Broken(1, AuditVerdict.Fault.CHANGED));
    }

    @Test
    void showsARemovedEntry() {
        for (int i = 0; i < 3; i++) {
            record("suspended", "operator:" + i, Map.of());
        }
        tamper("delete from platform.audit_entry where sequence = 2");
        assertThat(trail.verify()).isEqualTo(new AuditVerdict.Broken(3, AuditVerdict.Fault.GAP));
    }

    @Test
    void databaseRefusesChangesToThePast() {
        record("suspended", "operator:1", Map.of());
        assertThatThrownBy(() ->
                        jdbc.sql("update platform.audit_entry set actor = 'x'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from platform.audit_entry").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate platform.audit_entry").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void entryGoesWithTheDeedThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            trail.record(new Deed("suspended", "operator:1", Map.of()));
            status.setRollbackOnly();
        });
        assertThat(trail.verify())
                .isInstanceOfSatisfying(
                        AuditVerdict.Intact.class,
                        intact -> assertThat(intact.entries()).isZero());
    }

    @Test
    void manyWritersMakeOneChain() {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                int n = i;
                writers.submit(() -> record("noted", "thing:" + n, Map.of()));
            }
        }
        assertThat(trail.verify())
                .isInstanceOfSatisfying(
                        AuditVerdict.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(40));
    }

    private void record(String action, String subject, Map<String, String> facts) {
        transaction.executeWithoutResult(status -> trail.record(new Deed(action, subject, facts)));
    }

    /** Does what only the owner of the database can: with the triggers off. */
    private void tamper(String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table platform.audit_entry disable trigger all").update();
            jdbc.sql(sql).update();
            jdbc.sql("alter table platform.audit_entry enable trigger all").update();
        });
    }

    private record Deed(String action, String subject, Map<String, String> facts) implements AuditedEvent {}
}
