package org.openaeo.risk.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.engine.Progress;
import org.openaeo.engine.evaluation.Evaluation;
import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.risk.ModelId;
import org.openaeo.risk.ModelOrigin;
import org.openaeo.risk.ModelState;
import org.openaeo.risk.RegisteredModel;
import org.openaeo.risk.TradeAndModel;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PostgresTest
class ModelStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ModelStore models;

    ModelStoreTest(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        models = new ModelStore(jdbc);
    }

    @BeforeEach
    void startWithoutModels() {
        jdbc.sql("delete from risk.model_part").update();
        jdbc.sql("delete from risk.model").update();
    }

    @Test
    void givesBackAnEntryWithItsCardAndItsQuality() {
        RegisteredModel plain = TradeAndModel.entry("plain");
        QualityReport quality = Evaluation.of(
                TradeAndModel.model(),
                TradeAndModel.lodged(TradeAndModel.OCTOBER, Instant.parse("2026-01-01T00:00:00Z")),
                Progress.NONE);
        RegisteredModel measured = new RegisteredModel(
                plain.id(),
                "measured",
                plain.state(),
                ModelOrigin.TRAINED,
                NOON,
                "ana",
                Optional.empty(),
                Optional.empty(),
                plain.seen(),
                plain.card(),
                Optional.of(quality),
                3,
                "%064x".formatted(9));

        models.add(measured, Optional.of("work-1"));

        assertThat(models.find(measured.id())).contains(measured);
        assertThat(models.madeBy("work-1")).contains(measured.id());
        assertThat(models.madeBy("work-2")).isEmpty();
        assertThat(models.withFile(measured.sha256())).contains(measured.id());
        assertThat(models.withFile("%064x".formatted(8))).isEmpty();
        assertThat(models.all()).containsExactly(measured);
    }

    @Test
    void registersAtMostOneModelForATraining() {
        models.add(trained("first"), Optional.of("work-1"));

        assertThatThrownBy(() -> models.add(trained("second"), Optional.of("work-1")))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void holdsOneModelActiveAndRemembersWhoSwitched() {
        RegisteredModel first = added("first");
        RegisteredModel second = added("second");

        assertThat(models.active()).isEmpty();
        switchTo(first.id());
        switchTo(second.id());

        RegisteredModel active = models.active().orElseThrow();
        assertThat(active.id()).isEqualTo(second.id());
        assertThat(active.activation()).contains(new RegisteredModel.Activation(NOON, "ben"));
        assertThat(models.activeId()).contains(second.id());
        RegisteredModel before = models.find(first.id()).orElseThrow();
        assertThat(before.state()).isEqualTo(ModelState.RETIRED);
        assertThat(before.retiredAt()).contains(NOON);
    }

    @Test
    void refusesASecondActiveModelByTheDatabaseItself() {
        RegisteredModel first = added("first");
        RegisteredModel second = added("second");
        models.activate(first.id(), NOON, "ben");

        assertThatThrownBy(() -> models.activate(second.id(), NOON, "ben")).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void doesNotActivateWhatIsActiveOrUnknown() {
        RegisteredModel model = added("only");

        assertThat(models.activate(model.id(), NOON, "ben")).isTrue();
        assertThat(models.activate(model.id(), NOON, "ben")).isFalse();
        assertThat(models.activate(TradeAndModel.entry("unknown").id(), NOON, "ben"))
                .isFalse();
    }

    @Test
    void leavesOneModelActiveAfterManySwitchAtOnce() throws Exception {
        List<RegisteredModel> candidates =
                IntStream.range(0, 8).mapToObj(i -> added("model " + i)).toList();
        CyclicBarrier together = new CyclicBarrier(candidates.size());
        List<Callable<Boolean>> switches = candidates.stream()
                .<Callable<Boolean>>map(model -> () -> {
                    together.await();
                    switchTo(model.id());
                    return true;
                })
                .toList();

        try (var threads = Executors.newFixedThreadPool(candidates.size())) {
            for (Future<Boolean> done : threads.invokeAll(switches)) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(models.all())
                .filteredOn(model -> model.state() == ModelState.ACTIVE)
                .hasSize(1);
        assertThat(models.all())
                .filteredOn(model -> model.state() == ModelState.RETIRED)
                .hasSize(7);
    }

    private void switchTo(ModelId id) {
        transaction.executeWithoutResult(status -> {
            models.holdSwitch();
            models.retireActive(NOON);
            models.activate(id, NOON, "ben");
        });
    }

    private RegisteredModel added(String name) {
        RegisteredModel model = TradeAndModel.entry(name);
        models.add(model, Optional.empty());
        return model;
    }

    private static RegisteredModel trained(String name) {
        RegisteredModel plain = TradeAndModel.entry(name);
        return new RegisteredModel(
                plain.id(),
                name,
                plain.state(),
                ModelOrigin.TRAINED,
                NOON,
                "ana",
                Optional.empty(),
                Optional.empty(),
                plain.seen(),
                plain.card(),
                Optional.empty(),
                3,
                plain.sha256());
    }
}
