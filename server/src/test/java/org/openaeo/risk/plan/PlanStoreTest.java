package org.openaeo.risk.plan;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openaeo.engine.selection.Capacity;
import org.openaeo.engine.selection.PlanText;
import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.risk.PlanVersion;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PostgresTest
class PlanStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final JdbcClient jdbc;
    private final PlanStore plans;

    PlanStoreTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        plans = new PlanStore(jdbc);
    }

    @BeforeEach
    void startWithoutPlans() {
        jdbc.sql("alter table risk.plan_version disable trigger plan_version_is_history")
                .update();
        jdbc.sql("delete from risk.plan_version").update();
        jdbc.sql("alter table risk.plan_version enable trigger plan_version_is_history")
                .update();
    }

    @Test
    void hasNoPlanInForceBeforeOneIsPublished() {
        assertThat(plans.current()).isEmpty();
        assertThat(plans.before(Integer.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void holdsTheLastPublishedInForceAndKeepsTheOthers() {
        plans.add(aPlan(1));
        plans.add(aPlan(2));

        assertThat(plans.current()).contains(aPlan(2));
        assertThat(plans.find(1)).contains(aPlan(1));
        assertThat(plans.find(3)).isEmpty();
        assertThat(plans.before(Integer.MAX_VALUE, 10)).containsExactly(aPlan(2), aPlan(1));
        assertThat(plans.before(2, 10)).containsExactly(aPlan(1));
        assertThat(plans.before(Integer.MAX_VALUE, 1)).containsExactly(aPlan(2));
    }

    @Test
    void refusesAVersionThatIsTakenAndOneThatLeavesAGap() {
        plans.add(aPlan(1));

        assertThat(plans.add(aPlan(1))).isFalse();
        assertThat(plans.add(aPlan(3))).isFalse();
        assertThat(plans.before(Integer.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void letsOneOfManySimultaneousPublishersSucceed() throws Exception {
        plans.add(aPlan(1));
        int publishers = 8;
        CyclicBarrier together = new CyclicBarrier(publishers);
        List<Callable<Boolean>> attempts = IntStream.range(0, publishers)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    together.await();
                    return plans.add(aPlan(2));
                })
                .toList();

        int succeeded = 0;
        try (var threads = Executors.newFixedThreadPool(publishers)) {
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                succeeded += attempt.get() ? 1 : 0;
            }
        }

        assertThat(succeeded).isEqualTo(1);
    }

    @Test
    void neverChangesAPublishedPlan() {
        plans.add(aPlan(1));

        assertThatThrownBy(() ->
                        jdbc.sql("update risk.plan_version set plan = 'other'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("keeps history");
        assertThatThrownBy(() -> jdbc.sql("delete from risk.plan_version").update())
                .isInstanceOf(DataAccessException.class);
    }

    private static PlanVersion aPlan(int version) {
        SelectionPlan plan = SelectionPlan.standard().withCapacity(Capacity.count(version));
        String digest = "%064x".formatted(version);
        return new PlanVersion(version, plan, PlanText.yaml(plan), digest, "a reason", NOON, "ana");
    }
}
