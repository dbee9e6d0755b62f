package org.openaeo.certification.timers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.ReminderDue;
import org.openaeo.certification.Stage;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.file.CaseHouse;
import org.openaeo.certification.file.PastAct;
import org.openaeo.certification.file.PastCases;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseClock;
import org.openaeo.certification.procedure.EuRules;
import org.openaeo.standards.ClockCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Timers fire once, wherever the house goes down. */
@SpringBootTest(properties = "openaeo.certification.timers.enabled=false")
@Import({CaseHouse.class, PastCases.class})
@RecordApplicationEvents
class FiringTest {
    @Autowired
    private CaseFiles cases;

    @Autowired
    private PastCases past;

    @Autowired
    private Firing firing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private CaseId id;
    private Timer deadline;

    @BeforeEach
    void anApplicationWaitsForAcceptance() {
        CaseHouse.NOW.set(EuRules.on("2026-06-01"));
        id = past.submitted(past.applicant(), "2026-06-01");
        CaseClock clock =
                cases.find(id).orElseThrow().clock(ClockCode.ACCEPTANCE).orElseThrow();
        deadline = Timer.deadline(id, clock);
    }

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    private List<String> names() {
        return jdbc.sql(
                        "select task_instance from certification.scheduled_task where task_instance like :id order by 1")
                .param("id", id + ":%")
                .query(String.class)
                .list();
    }

    private long lapses() {
        return cases.find(id).orElseThrow().entries().stream()
                .filter(entry -> entry.act() instanceof Act.Lapsed)
                .count();
    }

    @Test
    void oneTimerForEachDeadlineAndReminder() {
        assertThat(names()).containsExactly(id + ":ACCEPTANCE:1", id + ":ACCEPTANCE:1:1", id + ":ACCEPTANCE:1:7");
        cases.further(
                id,
                List.of(new PastAct(
                        new Act.Accept(past.applicant().operator(), ""), PastCases.OFFICER, EuRules.on("2026-06-02"))),
                true);
        assertThat(names()).containsExactly(id + ":DECISION:1", id + ":DECISION:1:1", id + ":DECISION:1:7");
        cases.further(
                id,
                List.of(new PastAct(new Act.AskInformation("?"), PastCases.OFFICER, EuRules.on("2026-06-03"))),
                true);
        assertThat(names()).allMatch(name -> name.contains("INFORMATION"));
    }

    @Test
    void killedAtAnyPointADeadlineFiresExactlyOnce() {
        CaseHouse.NOW.set(deadline.at());
        long audited = audited();
        boolean through = false;
        for (int good = 0; !through; good++) {
            assertThat(good).as("it ends").isLessThan(200);
            boolean[] done = {false};
            int statements = good;
            try {
                CaseHouse.tornAfter(statements, () -> {
                    firing.fire(deadline);
                    done[0] = true;
                });
            } catch (RuntimeException wentDown) {
                assertThat(done[0]).isFalse();
            }
            through = done[0];
            assertThat(lapses()).as("after %s statements", good).isEqualTo(through ? 1 : 0);
            assertThat(audited()).isEqualTo(audited + (through ? 1 : 0));
            assertThat(names().stream().anyMatch(name -> name.contains("DECISION")))
                    .isEqualTo(through);
        }
        assertThat(cases.find(id).orElseThrow().stage()).isEqualTo(Stage.ANALYSIS);
        // The house went down after the deed and before the timer was put away: it comes again and does nothing.
        assertThat(firing.fire(deadline)).isEmpty();
        assertThat(lapses()).isEqualTo(1);
    }

    private long audited() {
        return jdbc.sql("select count(*) from platform.audit_entry where subject = :id and action = 'case.lapsed'")
                .param("id", "case:" + id)
                .query(Long.class)
                .single();
    }

    @Test
    void timerThatComesTooEarlyComesAgainAtTheDeadline() {
        assertThat(firing.fire(deadline)).contains(deadline.at());
        assertThat(lapses()).isZero();
    }

    @Test
    void reminderGoesOutOnce() {
        LocalDate last = cases.find(id)
                .orElseThrow()
                .clock(ClockCode.ACCEPTANCE)
                .orElseThrow()
                .lastDay();
        Instant at = last.minusDays(7).atStartOfDay(EuRules.ZONE).toInstant();
        Timer reminder = new Timer(id, ClockCode.ACCEPTANCE, 1, java.util.OptionalInt.of(7), at);
        assertThat(firing.fire(reminder)).contains(at);
        CaseHouse.NOW.set(at);
        firing.fire(reminder);
        firing.fire(reminder);
        assertThat(events.stream(ReminderDue.class))
                .containsExactly(new ReminderDue(id, ClockCode.ACCEPTANCE, 1, 7, last));
    }

    @Test
    void schedulerFiresWhatIsDueAlsoWhatADeadServerHadTakenUp(@Autowired javax.sql.DataSource database) {
        CaseHouse.NOW.set(deadline.at());
        // A server that is no more had picked it.
        jdbc.sql("""
                        update certification.scheduled_task set picked = true, picked_by = 'gone',
                            last_heartbeat = :long_ago where task_instance = :name""")
                .param("long_ago", java.time.OffsetDateTime.parse("2026-06-01T00:00:00Z"))
                .param("name", deadline.name())
                .update();
        Scheduler scheduler = Scheduler.create(
                        database,
                        List.<com.github.kagkarlsson.scheduler.task.Task<?>>of(TimerConfiguration.task(firing)))
                .tableName(TimerStore.TABLE)
                .threads(2)
                .pollingInterval(Duration.ofMillis(100))
                .heartbeatInterval(Duration.ofSeconds(1))
                .clock(CaseHouse.NOW::get)
                .build();
        scheduler.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> !names().contains(deadline.name()));
        } finally {
            scheduler.stop();
        }
        assertThat(lapses()).isEqualTo(1);
        assertThat(cases.find(id).orElseThrow().stage()).isEqualTo(Stage.ANALYSIS);
    }
}
