package org.openaeo.certification.timers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.openaeo.certification.CaseId;

/** The timers' table, which db-scheduler reads. Written here, so that a timer stands or falls with its clock. */
@Component
class TimerStore {
    /** The one task of db-scheduler; its instances are named by {@link Timer#name()}. */
    static final String TASK = "case-clock";

    static final String TABLE = "certification.scheduled_task";

    private final JdbcClient jdbc;

    TimerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces the timers of a case by these; one that is just being fired stays until it is done. */
    void replace(CaseId id, Collection<Timer> timers) {
        List<String> names = timers.stream().map(Timer::name).toList();
        jdbc.sql("""
                        delete from certification.scheduled_task
                        where task_name = :task and task_instance >= :from and task_instance < :to and not picked
                        and not (task_instance = any(:names))""")
                .param("task", TASK)
                .param("from", id + ":")
                .param("to", id + ";")
                .param("names", names.toArray(String[]::new))
                .update();
        timers.forEach(timer -> jdbc.sql("""
                        insert into certification.scheduled_task as t
                            (task_name, task_instance, execution_time, picked, version)
                        values (:task, :name, :at, false, 1)
                        on conflict (task_name, task_instance) do update
                        set execution_time = :at, version = t.version + 1, consecutive_failures = 0
                        where not t.picked and t.execution_time <> :at""")
                .param("task", TASK)
                .param("name", timer.name())
                .param("at", at(timer.at()))
                .update());
    }

    /** Notes that a reminder goes out. @return whether it did not go out before */
    boolean remind(Timer timer, LocalDate lastDay, Instant now) {
        return jdbc.sql("""
                                insert into certification.case_reminder
                                    (case_id, code, ordinal, last_day, days_before, at)
                                values (:id, :code, :ordinal, :last, :days, :at) on conflict do nothing""")
                        .param("id", timer.id().value())
                        .param("code", timer.clock().name())
                        .param("ordinal", timer.ordinal())
                        .param("last", lastDay)
                        .param("days", timer.daysBefore().orElseThrow())
                        .param("at", at(now))
                        .update()
                == 1;
    }

    /** When the next deadline is; a reminder's name is longer by the days it comes before. */
    Optional<Instant> nextDeadline(Instant after) {
        return jdbc.sql("""
                        select min(execution_time) from certification.scheduled_task
                        where task_name = :task and execution_time > :after and task_instance not like '%:%:%:%'""")
                .param("task", TASK)
                .param("after", at(after))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    Optional<Instant> next(Instant after, Instant until) {
        return jdbc.sql("""
                        select min(execution_time) from certification.scheduled_task
                        where task_name = :task and execution_time > :after and execution_time <= :until""")
                .param("task", TASK)
                .param("after", at(after))
                .param("until", at(until))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** Whether any that did not fail before is due and has not been put away. */
    boolean anyDue(Instant now) {
        return jdbc.sql("""
                        select exists (select from certification.scheduled_task
                        where task_name = :task and execution_time <= :now
                        and coalesce(consecutive_failures, 0) = 0)""")
                .param("task", TASK)
                .param("now", at(now))
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
