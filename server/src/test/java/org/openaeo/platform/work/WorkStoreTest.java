package org.openaeo.platform.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class WorkStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();

    private final JdbcClient jdbc;
    private final WorkStore works;

    WorkStoreTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.works = new WorkStore(jdbc);
    }

    @BeforeEach
    void nothingYet() {
        jdbc.sql("delete from platform.work").update();
    }

    @Test
    void keepsWhatWasOrderedAndHowItStands() {
        var id = running(HERE, NOON);
        works.hear(id, "read", 3, 7, NOON.plusSeconds(1));
        var report = works.find(id).orElseThrow();
        assertThat(report.arguments()).containsEntry("title", "March’s file");
        assertThat(report.startedBy()).isEqualTo("person:7");
        assertThat(report.state()).isEqualTo(WorkState.RUNNING);
        assertThat(report.stage()).isEqualTo("read");
        assertThat(report.share()).isEqualTo(3.0 / 7);
        assertThat(works.end(id, WorkState.FAILED, null, "the.sentence", List.of("4", "x"), NOON.plusSeconds(9)))
                .isTrue();
        var ended = works.find(id).orElseThrow();
        assertThat(ended.failure()).contains("the.sentence");
        assertThat(ended.failureArguments()).containsExactly("4", "x");
        assertThat(ended.endedAt()).contains(NOON.plusSeconds(9));
    }

    @Test
    void beginsAndEndsOnce() {
        var id = queued(HERE, NOON, null);
        assertThat(works.begin(id, NOON)).isTrue();
        assertThat(works.begin(id, NOON)).isFalse();
        assertThat(works.end(id, WorkState.DONE, "/there", null, List.of(), NOON))
                .isTrue();
        assertThat(works.end(id, WorkState.FAILED, null, "late", List.of(), NOON))
                .isFalse();
        assertThat(works.find(id).orElseThrow().resultPath()).contains("/there");
    }

    @Test
    void cancelsWhatWaitsAtOnceAndAsksWhatRuns() {
        var waits = queued(HERE, NOON, null);
        var runs = running(HERE, NOON);
        assertThat(works.stop(waits, NOON)).contains(WorkState.CANCELLED);
        assertThat(works.begin(waits, NOON)).isFalse();
        assertThat(works.hear(runs, "", 0, -1, NOON)).isFalse();
        assertThat(works.stop(runs, NOON)).contains(WorkState.RUNNING);
        assertThat(works.hear(runs, "", 0, -1, NOON)).isTrue();
        works.end(runs, WorkState.CANCELLED, null, null, List.of(), NOON);
        assertThat(works.stop(runs, NOON)).isEmpty();
    }

    @Test
    void aStartInterruptsWhatRanHereAndNothingElse() {
        var here = running(HERE, NOON);
        var elsewhere = running(ELSEWHERE, NOON);
        var waits = queued(HERE, NOON, null);
        assertThat(works.interruptOwn(HERE, NOON)).isEqualTo(1);
        assertThat(works.interrupted()).extracting(WorkReport::id).containsExactly(here);
        assertThat(works.find(elsewhere).orElseThrow().state()).isEqualTo(WorkState.RUNNING);
        assertThat(works.queued(HERE)).containsExactly(waits);
    }

    @Test
    void whatIsNotHeardOfForLongIsInterrupted() {
        var silent = running(ELSEWHERE, NOON.minusSeconds(121));
        var alive = running(ELSEWHERE, NOON.minusSeconds(300));
        works.hear(alive, "", 0, -1, NOON.minusSeconds(119));
        assertThat(works.interruptSilent(NOON.minusSeconds(120), NOON)).isEqualTo(1);
        assertThat(works.interrupted()).extracting(WorkReport::id).containsExactly(silent);
        // An instance that had only slept hears that its work is no longer its own.
        assertThat(works.hear(silent, "", 0, -1, NOON)).isTrue();
        assertThat(works.end(silent, WorkState.DONE, null, null, List.of(), NOON))
                .isFalse();
    }

    @Test
    void anInterruptionIsSettledOnce() {
        var id = running(HERE, NOON);
        assertThat(works.settle(id)).isFalse();
        works.interruptOwn(HERE, NOON);
        assertThat(works.settle(id)).isTrue();
        assertThat(works.settle(id)).isFalse();
        assertThat(works.interrupted()).isEmpty();
    }

    @Test
    void wantsTheFilesOfWorkThatIsToComeOrMayBeRunAgain() {
        queued(HERE, NOON, "waits");
        var again = queued(HERE, NOON, "again");
        var settled = queued(HERE, NOON, "settled");
        var done = queued(HERE, NOON, "done");
        List.of(again, settled, done).forEach(id -> works.begin(id, NOON));
        works.end(done, WorkState.DONE, null, null, List.of(), NOON);
        works.interruptOwn(HERE, NOON);
        works.settle(settled);
        assertThat(works.wantedUploads()).containsExactlyInAnyOrder("waits", "again");
        assertThat(works.upload(again)).contains("again");
    }

    @Test
    void listsTheLatestFirst() {
        var first = queued(HERE, NOON, null);
        var second = queued(HERE, NOON.plusSeconds(1), null);
        assertThat(works.recent(5)).extracting(WorkReport::id).containsExactly(second, first);
        assertThat(works.recent(1)).extracting(WorkReport::id).containsExactly(second);
    }

    private WorkId running(UUID instance, Instant heard) {
        var id = queued(instance, heard, null);
        works.begin(id, heard);
        return id;
    }

    private WorkId queued(UUID instance, Instant at, String upload) {
        var id = new WorkId(UUID.randomUUID());
        var order = WorkOrder.of("test.kind", "test.title", Map.of("title", "March’s file"));
        works.add(id, order, upload, "person:7", instance, at);
        return id;
    }
}
