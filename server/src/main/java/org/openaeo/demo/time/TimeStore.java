package org.openaeo.demo.time;

import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.openaeo.demo.Demonstration;

/** How far the demonstration is ahead of the calendar, kept from one start to the next. */
@Demonstration
class TimeStore {
    private final JdbcClient jdbc;

    TimeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Duration ahead() {
        return jdbc.sql("select milliseconds from demo.time_ahead")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    /** Takes it further ahead; what would be a step back changes nothing. */
    void advance(Duration ahead) {
        jdbc.sql("""
                        insert into demo.time_ahead as t (milliseconds) values (:ahead)
                        on conflict (the_only) do update set milliseconds = :ahead where t.milliseconds < :ahead""").param("ahead", ahead.toMillis()).update();
    }
}
