package org.openaeo.platform.work;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PostgresTest
class LongWorkStoreTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();

    private final JdbcClient jdbc;
    private final LongWorkStore store;

    LongWorkStoreTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        store = new LongWorkStore(jdbc);
    }

    @BeforeEach
    void nothing() {
        jdbc.sql("truncate platform.work").update();
    }

    @Test
    void readsBackWhatWasAsked() {
        Work asked = queued(Optional.empty());
        store.insert(asked, HERE);
        assertThat(store.find(asked.id())).contains(asked);
        assertThat(store.queuedAt(HERE)).containsExactly(asked);
        assertThat(store.queuedAt(ELSEWHERE)).isEmpty();
    }

    @Test
    void marksWhatRanHereAsInterruptedAtTheNextStart() {
        Work running = queued(Optional.empty());
        Work waiting = queued(Optional.empty());
        store.insert(running, HERE);
        store.insert(waiting, HERE);
        store.start(running.id(), NOW);
        assertThat(store.interruptLost(HERE, NOW.plusSeconds(1), Duration.ofMinutes(2)))
                .isEqualTo(1);
        assertThat(store.interrupted()).extracting(Work::id).containsExactly(running.id());
        assertThat(store.queuedAt(HERE)).extracting(Work::id).containsExactly(waiting.id());
    }

    @Test
    void leavesWorkOfAnotherInstanceAloneUntilItFallsSilent() {
        Work there = queued(Optional.empty());
        store.insert(there, ELSEWHERE);
        store.start(there.id(), NOW);
        assertThat(store.interruptLost(HERE, NOW.plusSeconds(100), Duration.ofMinutes(2)))
                .isZero();
        assertThat(store.interruptLost(HERE, NOW.plusSeconds(130), Duration.ofMinutes(2)))
                .isEqualTo(1);
    }

    @Test
    void runsInterruptedWorkAgainOnlyOnce() {
        Work first = queued(Optional.empty());
        store.insert(first, HERE);
        store.start(first.id(), NOW);
        store.interruptLost(HERE, NOW, Duration.ofMinutes(2));
        store.insert(queued(Optional.of(first.id())), HERE);
        assertThat(store.interrupted()).isEmpty();
        assertThat(store.find(first.id()))
                .hasValueSatisfying(work -> assertThat(work.mayRunAgain()).isFalse());
        assertThatThrownBy(() -> store.insert(queued(Optional.of(first.id())), HERE))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void tellsCancelledWorkThatItIsNoLongerMeantToRun() {
        Work work = queued(Optional.empty());
        store.insert(work, HERE);
        assertThat(store.start(work.id(), NOW)).isTrue();
        assertThat(store.progress(work.id(), "read", 5, 10, NOW)).isTrue();
        assertThat(store.end(work.id(), WorkState.CANCELLED, Map.of(), null, NOW))
                .isTrue();
        assertThat(store.progress(work.id(), "read", 6, 10, NOW)).isFalse();
        assertThat(store.end(work.id(), WorkState.DONE, Map.of(), null, NOW)).isFalse();
    }

    private static Work queued(Optional<WorkId> again) {
        return new Work(
                WorkId.next(),
                "load",
                "trade.csv",
                Map.of("mapping", "kcs"),
                Optional.of(Path.of("/tmp/upload")),
                WorkState.QUEUED,
                null,
                0,
                -1,
                Map.of(),
                null,
                "person:7",
                NOW,
                null,
                null,
                again,
                false);
    }
}
