package org.openaeo.platform.work;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.platform.audit.AuditTrails;
import org.openaeo.platform.start.InstanceLock;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Long work from its order to its end, over restarts and kills, on one database. */
@PostgresTest
class WorkshopTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path data;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final WorkStore store;
    private final TriedWork tried = new TriedWork();
    private final AtomicReference<String> actor = new AtomicReference<>("");
    private InstanceLock lock;
    private Uploads uploads;
    private Workshop workshop;
    private Works works;

    WorkshopTest(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.store = new WorkStore(jdbc);
    }

    @BeforeEach
    void aServer() {
        jdbc.sql("delete from platform.work").update();
        lock = InstanceLock.take(data);
        startServer();
    }

    private void startServer() {
        uploads = new Uploads(lock.folder());
        var beans = new StaticListableBeanFactory(Map.of("tried", tried));
        var kinds = new WorkKinds(beans.getBeanProvider(WorkKind.class), AuditTrails.SOMEBODY);
        var bench = new Bench(store, kinds, uploads, this::inTheNameOf, CLOCK);
        workshop = new Workshop(store, kinds, bench, uploads, lock, new WorkSettings(1), CLOCK);
        works = new QueuedWorks(
                store, kinds, workshop, uploads, lock, AuditTrails.SOMEBODY, AuditTrails.on(jdbc, CLOCK), CLOCK);
        workshop.start();
    }

    private void inTheNameOf(String name, Runnable deed) {
        actor.set(name);
        deed.run();
    }

    @AfterEach
    void noServer() throws Exception {
        workshop.stop();
        lock.close();
    }

    @Test
    void beginsWhenTheOrderIsCommittedAndInTheNameOfWhoeverGaveIt() throws Exception {
        tried.does(context -> context.resultAt("/somewhere"));
        var id = transaction.execute(status -> {
            var ordered = start(Optional.empty());
            assertThat(jdbc.sql("select state from platform.work")
                            .query(String.class)
                            .list())
                    .containsExactly("QUEUED");
            return ordered;
        });
        assertThat(tried.begun().id()).isEqualTo(id);
        var report = awaited(id, WorkState.DONE);
        assertThat(report.resultPath()).contains("/somewhere");
        assertThat(actor).hasValue("person:7");
        assertThat(audited()).contains("platform.work-started work:" + id);
    }

    @Test
    void neverBeginsWhenTheOrderIsRolledBackAndDeletesItsFile() {
        var file = kept("rows");
        transaction.executeWithoutResult(status -> {
            start(Optional.of(file));
            status.setRollbackOnly();
        });
        assertThat(works.recent(5)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesWorkThatNobodyCanDo() {
        assertThatThrownBy(() -> ordered(WorkOrder.of("platform.unheard-of", "x", Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsHowFarItIsWhileItsOwnTransactionIsStillOpen() throws Exception {
        var goOn = new CountDownLatch(1);
        tried.does(context -> transaction.executeWithoutResult(status -> {
            context.progress().report("count", 3, 4);
            awaited(goOn);
        }));
        var id = ordered(Optional.empty());
        tried.begun();
        Awaitility.await().until(() -> "count".equals(report(id).stage()));
        assertThat(report(id).share()).isEqualTo(0.75);
        goOn.countDown();
        awaited(id, WorkState.DONE);
    }

    @Test
    void givesTheWorkItsFileAndDeletesItAfterwards() throws Exception {
        var read = new AtomicReference<String>();
        tried.does(context -> read.set(TriedWork.content(context.upload())));
        var file = kept("rows");
        var id = ordered(Optional.of(file));
        tried.begun();
        awaited(id, WorkState.DONE);
        assertThat(read).hasValue("rows");
        Awaitility.await().until(() -> Files.notExists(file));
    }

    @Test
    void stopsAtTheNextReportOfProgress() throws Exception {
        var never = new CompletableFuture<Void>();
        tried.does(context -> TriedWork.until(never, context));
        var file = kept("rows");
        var id = ordered(Optional.of(file));
        tried.begun();
        assertThat(stopped(id)).isTrue();
        awaited(id, WorkState.CANCELLED);
        Awaitility.await().until(() -> Files.notExists(file));
        assertThat(stopped(id)).isFalse();
        assertThat(audited()).containsOnlyOnce("platform.work-stopped work:" + id);
    }

    @Test
    void workThatWaitsIsCancelledWithoutHavingBegun() throws Exception {
        var goOn = new CountDownLatch(1);
        tried.does(context -> TriedWork.await(goOn));
        var first = ordered(Optional.empty());
        tried.begun();
        var file = kept("rows");
        var second = ordered(Optional.of(file));
        stopped(second);
        assertThat(report(second).state()).isEqualTo(WorkState.CANCELLED);
        assertThat(file).doesNotExist();
        goOn.countDown();
        awaited(first, WorkState.DONE);
    }

    @Test
    void tellsTheSentenceOfWorkThatCannotBeDone() throws Exception {
        tried.does(context -> {
            throw new WorkFailed("trust.transfer.empty", "7");
        });
        var id = ordered(Optional.empty());
        tried.begun();
        var report = awaited(id, WorkState.FAILED);
        assertThat(report.failure()).contains("trust.transfer.empty");
        assertThat(report.failureArguments()).containsExactly("7");
    }

    @Test
    void aFaultOfOursTellsNoDetail() throws Exception {
        tried.does(context -> {
            throw new IllegalStateException("a secret detail");
        });
        var id = ordered(Optional.empty());
        tried.begun();
        var report = awaited(id, WorkState.FAILED);
        assertThat(report.failure()).contains("work.failed");
        assertThat(report.failureArguments()).isEmpty();
    }

    @Test
    void aGracefulStopInterruptsWhatRunsAndLeavesWhatWaits() throws Exception {
        var never = new CompletableFuture<Void>();
        tried.does(context -> TriedWork.until(never, context));
        var runs = ordered(Optional.of(kept("rows")));
        tried.begun();
        var waits = ordered(Optional.empty());
        workshop.stop();
        assertThat(report(runs).state()).isEqualTo(WorkState.INTERRUPTED);
        assertThat(report(waits).state()).isEqualTo(WorkState.QUEUED);

        tried.does(context -> {});
        startServer();
        assertThat(tried.begun().id()).isEqualTo(waits);
        awaited(waits, WorkState.DONE);
    }

    @Test
    void afterAKillWorkIsFoundInterruptedAndRunsAgainWithTheSameFile() throws Exception {
        var killed = new WorkId(UUID.randomUUID());
        var file = kept("rows");
        workshop.stop();
        store.add(killed, order(Optional.of(file)), uploads.nameOf(file), "person:7", lock.instance(), CLOCK.instant());
        store.begin(killed, CLOCK.instant());
        var orphan = kept("never ordered");
        var half = Files.writeString(data.resolve("uploads/half.part"), "ha");

        startServer();
        assertThat(report(killed).state()).isEqualTo(WorkState.INTERRUPTED);
        assertThat(orphan).doesNotExist();
        assertThat(half).doesNotExist();

        var read = new AtomicReference<String>();
        tried.does(context -> read.set(TriedWork.content(context.upload())));
        var again = again(killed).orElseThrow();
        assertThat(tried.begun().id()).isEqualTo(again);
        assertThat(awaited(again, WorkState.DONE).arguments()).containsEntry("title", "March");
        assertThat(read).hasValue("rows");
        assertThat(again(killed)).isEmpty();
    }

    @Test
    void doesNotRunAgainWithoutItsFile() {
        var id = interrupted(Optional.of(kept("rows")));
        uploads.delete(store.upload(id).orElseThrow());
        assertThat(again(id)).isEmpty();
        assertThat(store.interrupted()).extracting(WorkReport::id).contains(id);
    }

    @Test
    void whatIsGivenUpIsAskedAboutNoMoreAndItsFileIsDeleted() {
        var file = kept("rows");
        var id = interrupted(Optional.of(file));
        assertThat(givenUp(id)).isTrue();
        assertThat(file).doesNotExist();
        assertThat(store.interrupted()).isEmpty();
        assertThat(givenUp(id)).isFalse();
        assertThat(audited()).containsOnlyOnce("platform.work-given-up work:" + id);
    }

    @Test
    void workOfAnInstanceThatFellSilentIsInterruptedByTheOthers() {
        var id = new WorkId(UUID.randomUUID());
        var longAgo = CLOCK.instant().minusSeconds(180);
        store.add(id, order(Optional.empty()), null, "person:7", UUID.randomUUID(), longAgo);
        store.begin(id, longAgo);
        awaited(id, WorkState.INTERRUPTED);
    }

    @Test
    void resultAndEndStandTogetherWhenSaidInOneTransaction() throws Exception {
        var kill = new CountDownLatch(1);
        tried.does(context -> {
            transaction.executeWithoutResult(status -> context.resultAt("/result"));
            TriedWork.await(kill); // between the result and the end of the work
        });
        var id = ordered(Optional.empty());
        tried.begun();
        assertThat(awaited(id, WorkState.DONE).resultPath()).contains("/result");
        assertThat(store.interruptOwn(lock.instance(), CLOCK.instant())).isZero();
        kill.countDown();
    }

    @Test
    void aResultThatIsRolledBackEndsNothing() throws Exception {
        tried.does(context -> transaction.executeWithoutResult(status -> {
            context.resultAt("/result");
            throw new WorkFailed("some.sentence");
        }));
        var id = ordered(Optional.empty());
        tried.begun();
        awaited(id, WorkState.FAILED);
    }

    @Test
    void aResultIsRolledBackWhenTheWorkIsNoLongerOurs() throws Exception {
        var go = new CountDownLatch(1);
        tried.does(context -> {
            TriedWork.await(go);
            transaction.executeWithoutResult(status -> {
                jdbc.sql("update platform.work set title = 'result' where id = :id")
                        .param("id", context.id().value())
                        .update();
                context.resultAt("/result");
            });
        });
        var id = ordered(Optional.empty());
        tried.begun();
        store.interruptSilent(CLOCK.instant().plusSeconds(1), CLOCK.instant());
        go.countDown();
        workshop.stop();
        assertThat(report(id).state()).isEqualTo(WorkState.INTERRUPTED);
        assertThat(report(id).title()).isEqualTo("test.title");
    }

    private WorkId interrupted(Optional<Path> file) {
        var id = new WorkId(UUID.randomUUID());
        var name = file.map(uploads::nameOf).orElse(null);
        store.add(id, order(file), name, "person:7", lock.instance(), CLOCK.instant());
        store.begin(id, CLOCK.instant());
        store.interruptOwn(lock.instance(), CLOCK.instant());
        return id;
    }

    private boolean stopped(WorkId id) {
        return transaction.execute(status -> works.stop(id));
    }

    private Optional<WorkId> again(WorkId id) {
        return transaction.execute(status -> works.runAgain(id));
    }

    private boolean givenUp(WorkId id) {
        return transaction.execute(status -> works.giveUp(id));
    }

    private WorkId ordered(Optional<Path> file) {
        return transaction.execute(status -> start(file));
    }

    private WorkId ordered(WorkOrder order) {
        return transaction.execute(status -> works.start(order));
    }

    private WorkId start(Optional<Path> file) {
        return works.start(order(file));
    }

    private static WorkOrder order(Optional<Path> file) {
        return new WorkOrder(TriedWork.KIND, "test.title", Map.of("title", "March"), file);
    }

    private Path kept(String content) {
        return uploads.keep(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private WorkReport report(WorkId id) {
        return works.find(id).orElseThrow();
    }

    private WorkReport awaited(WorkId id, WorkState state) {
        Awaitility.await().until(() -> report(id).state() == state);
        return report(id);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            TriedWork.await(latch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private java.util.List<String> audited() {
        return jdbc.sql("select action || ' ' || subject from platform.audit_entry")
                .query(String.class)
                .list();
    }
}
