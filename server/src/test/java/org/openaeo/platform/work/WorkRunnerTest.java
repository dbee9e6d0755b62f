package org.openaeo.platform.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.platform.audit.AuditTrails;
import org.openaeo.platform.start.InstanceLock;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class WorkRunnerTest {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @TempDir
    private Path folder;

    private InstanceLock lock;
    private WorkRunner runner;
    private Works works;

    WorkRunnerTest(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void start() {
        jdbc.sql("truncate platform.work").update();
        lock = InstanceLock.take(folder);
        var clock = Clock.systemUTC();
        var store = new LongWorkStore(jdbc);
        runner = new WorkRunner(store, List.of(new Counting(), new Refusing(), new Waiting()), lock, clock);
        works = new Works(store, runner, lock.folder(), lock, AuditTrails.SOMEBODY, AuditTrails.on(jdbc, clock), clock);
    }

    @AfterEach
    void stop() throws IOException {
        goOn.countDown();
        runner.destroy();
        lock.close();
    }

    @Test
    void endsWithItsResultAndDropsTheFile() throws IOException {
        Path file = works.keep(new ByteArrayInputStream("four".getBytes(StandardCharsets.UTF_8)));
        WorkId id = ask("count", Optional.of(file));

        Work done = ended(id);

        assertThat(done.state()).isEqualTo(WorkState.DONE);
        assertThat(done.result()).containsExactly(Map.entry("bytes", "4"));
        Awaitility.await().until(() -> !Files.exists(file));
    }

    @Test
    void failsWithTheSentenceAndMayBeRunAgainWithTheSameFile() throws IOException {
        Path file = works.keep(new ByteArrayInputStream(new byte[0]));
        WorkId id = ask("refuse", Optional.of(file));

        Work failed = ended(id);

        assertThat(failed.state()).isEqualTo(WorkState.FAILED);
        assertThat(failed.fault()).isEqualTo("The file is empty.");
        assertThat(file).exists();
        assertThat(again(id)).isPresent();
        assertThat(again(id)).isEmpty();
    }

    @Test
    void stopsAtTheNextReportOnceItIsCancelled() throws InterruptedException {
        WorkId id = ask("wait", Optional.empty());
        inside.await();

        assertThat(cancel(id)).isTrue();
        goOn.countDown();

        assertThat(ended(id).state()).isEqualTo(WorkState.CANCELLED);
        assertThat(cancel(id)).isFalse();
    }

    @Test
    void beginsOnlyWhenTheDeedThatAskedForItStands() {
        transaction.executeWithoutResult(status -> {
            works.start("count", "rolled back", Map.of(), Optional.empty());
            status.setRollbackOnly();
        });
        assertThat(works.newest(10)).isEmpty();
    }

    @Test
    void offersWhatWasInterruptedAtTheNextStart() throws InterruptedException {
        WorkId id = ask("wait", Optional.empty());
        inside.await();

        // What a new process with this data folder does first.
        runner.takeUp();

        assertThat(works.interrupted()).extracting(Work::id).containsExactly(id);
    }

    private WorkId ask(String kind, Optional<Path> file) {
        return transaction.execute(status -> works.start(kind, "a title", Map.of(), file));
    }

    private Optional<WorkId> again(WorkId id) {
        return transaction.execute(status -> works.runAgain(id));
    }

    private boolean cancel(WorkId id) {
        return transaction.execute(status -> works.cancel(id));
    }

    private Work ended(WorkId id) {
        return Awaitility.await()
                .until(() -> works.find(id).orElseThrow(), work -> !work.state().isOpen());
    }

    private static final class Counting implements WorkKind {
        @Override
        public String kind() {
            return "count";
        }

        @Override
        public void run(WorkContext context) {
            context.progress("read", 1, 1);
            long bytes = context.upload().map(file -> file.toFile().length()).orElse(0L);
            context.result("bytes", Long.toString(bytes));
        }
    }

    private static final class Refusing implements WorkKind {
        @Override
        public String kind() {
            return "refuse";
        }

        @Override
        public void run(WorkContext context) {
            throw new WorkRefused("The file is empty.");
        }
    }

    private final class Waiting implements WorkKind {
        @Override
        public String kind() {
            return "wait";
        }

        @Override
        public void run(WorkContext context) {
            inside.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            context.progress("after", 1, 1);
        }
    }
}
