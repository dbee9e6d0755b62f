package org.openaeo.platform.work;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of long work. */
@Component
class WorkStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<HashMap<String, String>> ARGUMENTS = new TypeReference<>() {};
    private static final String COLUMNS = "id, kind, title, arguments, state, stage, done, total, result_path, failure,"
            + " failure_arguments, settled, started_by, created_at, ended_at";

    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(WorkId id, WorkOrder order, @Nullable String upload, String startedBy, UUID instance, Instant at) {
        jdbc.sql("""
                        insert into platform.work
                        (id, kind, title, arguments, upload, state, started_by, instance, created_at, heard_at)
                        values (:id, :kind, :title, cast(:arguments as jsonb), :upload, 'QUEUED', :by, :instance, :at, :at)""")
                .param("id", id.value())
                .param("kind", order.kind())
                .param("title", order.title())
                .param("arguments", JSON.writeValueAsString(order.arguments()))
                .param("upload", upload)
                .param("by", startedBy)
                .param("instance", instance)
                .param("at", timestamp(at))
                .update();
    }

    Optional<WorkReport> find(WorkId id) {
        return jdbc.sql("select " + COLUMNS + " from platform.work where id = :id")
                .param("id", id.value())
                .query((row, n) -> report(row))
                .optional();
    }

    List<WorkReport> recent(int most) {
        return jdbc.sql("select " + COLUMNS + " from platform.work order by created_at desc, id limit :most")
                .param("most", most)
                .query((row, n) -> report(row))
                .list();
    }

    /** Interrupted and not yet dealt with. */
    List<WorkReport> interrupted() {
        return jdbc.sql("select " + COLUMNS
                        + " from platform.work where state = 'INTERRUPTED' and not settled order by created_at")
                .query((row, n) -> report(row))
                .list();
    }

    Optional<String> upload(WorkId id) {
        return jdbc.sql("select upload from platform.work where id = :id and upload is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** The files that some work still needs. */
    Set<String> wantedUploads() {
        return jdbc.sql("""
                        select upload from platform.work where upload is not null
                        and (state in ('QUEUED', 'RUNNING') or state = 'INTERRUPTED' and not settled)""").query((row, n) -> row.getString(1)).set();
    }

    List<WorkId> queued(UUID instance) {
        return jdbc.sql("""
                        select id from platform.work where state = 'QUEUED' and instance = :instance
                        order by created_at, id""")
                .param("instance", instance)
                .query((row, n) -> new WorkId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Whether it was still waiting. */
    boolean begin(WorkId id, Instant at) {
        return jdbc.sql("""
                        update platform.work set state = 'RUNNING', started_at = :at, heard_at = :at
                        where id = :id and state = 'QUEUED'""").param("id", id.value()).param("at", timestamp(at)).update() == 1;
    }

    /** Keeps how far it is; answers whether somebody asks it to stop. */
    boolean hear(WorkId id, String stage, long done, long total, Instant at) {
        return jdbc.sql("""
                        update platform.work set stage = :stage, done = :done, total = :total, heard_at = :at
                        where id = :id and state = 'RUNNING' returning stop_asked""")
                .param("id", id.value())
                .param("stage", stage)
                .param("done", done)
                .param("total", total)
                .param("at", timestamp(at))
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Ends a running work; whether it was still running. */
    boolean end(
            WorkId id,
            WorkState state,
            @Nullable String resultPath,
            @Nullable String failure,
            List<String> failureArguments,
            Instant at) {
        return jdbc.sql("""
                        update platform.work set state = :state, result_path = :result, failure = :failure,
                        failure_arguments = :arguments, ended_at = :at where id = :id and state = 'RUNNING'""")
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("result", resultPath)
                        .param("failure", failure)
                        .param("arguments", failureArguments.toArray(String[]::new))
                        .param("at", timestamp(at))
                        .update()
                == 1;
    }

    /** Asks a running work to stop, and ends a waiting one; what it is then, or empty where it had ended before. */
    Optional<WorkState> stop(WorkId id, Instant at) {
        return jdbc.sql("""
                        update platform.work set stop_asked = true,
                        state = case when state = 'QUEUED' then 'CANCELLED' else state end,
                        ended_at = case when state = 'QUEUED' then cast(:at as timestamptz) end
                        where id = :id and state in ('QUEUED', 'RUNNING') returning state""")
                .param("id", id.value())
                .param("at", timestamp(at))
                .query((row, n) -> WorkState.valueOf(row.getString(1)))
                .optional();
    }

    /** Whether it was interrupted and not dealt with before. */
    boolean settle(WorkId id) {
        return jdbc.sql("""
                        update platform.work set settled = true
                        where id = :id and state = 'INTERRUPTED' and not settled""").param("id", id.value()).update() == 1;
    }

    /** What ran on this instance cannot be running any more: it has just started. */
    int interruptOwn(UUID instance, Instant at) {
        return jdbc.sql("""
                        update platform.work set state = 'INTERRUPTED', ended_at = :at
                        where state = 'RUNNING' and instance = :instance""")
                .param("instance", instance)
                .param("at", timestamp(at))
                .update();
    }

    /** What ran on an instance that has not been heard of since {@code silent}, or whose end it could not write down. */
    int interruptSilent(Instant silent, Instant at) {
        return jdbc.sql("""
                        update platform.work set state = 'INTERRUPTED', ended_at = :at
                        where state = 'RUNNING' and heard_at < :silent""")
                .param("silent", timestamp(silent))
                .param("at", timestamp(at))
                .update();
    }

    private static OffsetDateTime timestamp(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static WorkReport report(ResultSet row) throws SQLException {
        Array arguments = row.getArray("failure_arguments");
        return new WorkReport(
                new WorkId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                JSON.readValue(row.getString("arguments"), ARGUMENTS),
                WorkState.valueOf(row.getString("state")),
                row.getString("stage"),
                row.getLong("done"),
                row.getLong("total"),
                Optional.ofNullable(row.getString("result_path")),
                Optional.ofNullable(row.getString("failure")),
                List.of((String[]) arguments.getArray()),
                row.getBoolean("settled"),
                row.getString("started_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
