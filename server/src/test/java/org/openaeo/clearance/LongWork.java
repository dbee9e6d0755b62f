package org.openaeo.clearance;

import java.time.Duration;
import java.util.Map;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.awaitility.Awaitility.await;

/** Long work as tests see it: by its row. */
public final class LongWork {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final String id;

    /** @param address to which a page redirected when the work was started */
    public LongWork(JdbcClient jdbc, String address) {
        this.jdbc = jdbc;
        this.id = address.substring(address.lastIndexOf('/') + 1);
    }

    public String id() {
        return id;
    }

    public String page() {
        return "/work/" + id;
    }

    /** Waits for its end and returns the state it ended in. */
    public String ended() {
        return await().atMost(PATIENCE).until(this::state, state -> !"QUEUED RUNNING".contains(state));
    }

    public String state() {
        return column("state");
    }

    public String result() {
        return column("result_path");
    }

    /** Closes the workshop, puts the row back to what it was while the work ran, and starts as after a kill. */
    public void killedBeforeItsEnd(Map<String, SmartLifecycle> lifecycles) {
        SmartLifecycle workshop = lifecycles.get("org.openaeo.platform.work.Workshop");
        workshop.stop();
        jdbc.sql("update platform.work set state = 'RUNNING', ended_at = null, result_path = null where id = :id::uuid")
                .param("id", id)
                .update();
        workshop.start();
    }

    private String column(String name) {
        return jdbc.sql("select " + name + " from platform.work where id = :id::uuid")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
