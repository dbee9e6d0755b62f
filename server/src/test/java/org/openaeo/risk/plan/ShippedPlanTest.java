package org.openaeo.risk.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.platform.audit.AuditTrails;
import org.openaeo.risk.Plans;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class ShippedPlanTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final List<Object> told = new ArrayList<>();
    private final Plans plans;

    ShippedPlanTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        plans = new Plans(new PlanStore(jdbc), AuditTrails.on(jdbc, NOON), told::add, AuditTrails.SOMEBODY, NOON);
    }

    @Test
    void isPutIntoForceByTheSystemAndNotByWhoeverReadsItFirst() {
        jdbc.sql("alter table risk.plan_version disable trigger plan_version_is_history")
                .update();
        jdbc.sql("delete from risk.plan_version").update();
        jdbc.sql("alter table risk.plan_version enable trigger plan_version_is_history")
                .update();

        assertThat(plans.current().plan()).isEqualTo(SelectionPlan.standard());

        assertThat(lastActor()).isEqualTo(Plans.SHIPPED_BY);
        assertThat(told).hasSize(1);
        plans.publish(SelectionPlan.standard().withRandomShare(0.2), 1, "More of it");
        assertThat(lastActor()).isEqualTo(AuditTrails.SOMEBODY.id());
    }

    private String lastActor() {
        return jdbc.sql("select actor from platform.audit_entry order by sequence desc limit 1")
                .query(String.class)
                .single();
    }
}
