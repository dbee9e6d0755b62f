package org.openaeo.platform.work;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of long work. */
@Component
class LongWorkStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<HashMap<String, String>> TEXTS = new TypeReference<>() {};

    private static final String COLUMNS = """
            select w.*, exists (select 1 from platform.work a where a.again = w.id) as repeated
            from platform.work w
            """;

    private final JdbcClient jdbc;

    LongWorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Work work, UUID instance) {
        jdbc.sql("""
                        insert into platform.work
                          (id, kind, title, args, upload, state, asked_by, asked_at, instance, again)
                        values (:id, :kind, :title, cast(:args as jsonb), :upload, :state, :by, :at, :instance, :again)""")
                .param("id", work.id().value())
                .param("kind", work.kind())
                .param("title", work.title())
                .param("args", JSON.writeValueAsString(work.args()))
                .param("upload", work.upload().map(Path::toString).orElse(null))
                .param("state", work.state().name())
                .param("by", work.askedBy())
                .param("at", utc(work.askedAt()))
                .param("instance", instance)
                .param("again", work.again().map(WorkId::value).orElse(null))
                .update();
    }

    Optional<Work> find(WorkId id) {
        return jdbc.sql(COLUMNS + "where w.id = :id")
                .param("id", id.value())
                .query((row, n) -> work(row))
                .optional();
    }

    List<Work> newest(int most) {
        return jdbc.sql(COLUMNS + "order by w.asked_at desc, w.id limit :most")
                .param("most", most)
                .query((row, n) -> work(row))
                .list();
    }

    List<Work> interrupted() {
        return jdbc.sql(COLUMNS + """
                        where w.state = 'INTERRUPTED'
                          and not exists (select 1 from platform.work a where a.again = w.id)
                        order by w.asked_at desc limit 20""").query((row, n) -> work(row)).list();
    }

    List<Work> queuedAt(UUID instance) {
        return jdbc.sql(COLUMNS + "where w.state = 'QUEUED' and w.instance = :instance order by w.asked_at")
                .param("instance", instance)
                .query((row, n) -> work(row))
                .list();
    }

    /** Takes it from the queue; false when it was cancelled meanwhile. */
    boolean start(WorkId id, Instant at) {
        return jdbc.sql("""
                                update platform.work set state = 'RUNNING', started_at = :at, heartbeat = :at
                                where id = :id and state = 'QUEUED'""").param("id", id.value()).param("at", utc(at)).update() == 1;
    }

    /** Notes how far it is; false when it is no longer meant to run. */
    boolean progress(WorkId id, @Nullable String stage, long done, long total, Instant at) {
        return jdbc.sql("""
                                update platform.work
                                set stage = :stage, done = :done, total = :total, heartbeat = :at
                                where id = :id and state = 'RUNNING'""")
                        .param("id", id.value())
                        .param("stage", stage)
                        .param("done", done)
                        .param("total", total)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Ends running work; false when it had ended otherwise. */
    boolean end(WorkId id, WorkState state, Map<String, String> result, @Nullable String fault, Instant at) {
        return jdbc.sql("""
                                update platform.work
                                set state = :state, ended_at = :at, result = cast(:result as jsonb), fault = :fault
                                where id = :id and state in ('QUEUED', 'RUNNING')""")
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("result", JSON.writeValueAsString(result))
                        .param("fault", fault)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** What this instance ran when it stopped, and what others run that have been silent for longer than that. */
    int interruptLost(UUID instance, Instant now, Duration silence) {
        return jdbc.sql("""
                        update platform.work set state = 'INTERRUPTED', ended_at = :now
                        where state = 'RUNNING'
                          and (instance = :instance or heartbeat < :silentSince)""")
                .param("now", utc(now))
                .param("instance", instance)
                .param("silentSince", utc(now.minus(silence)))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                new WorkId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                JSON.readValue(row.getString("args"), TEXTS),
                Optional.ofNullable(row.getString("upload")).map(Path::of),
                WorkState.valueOf(row.getString("state")),
                row.getString("stage"),
                row.getLong("done"),
                row.getLong("total"),
                JSON.readValue(row.getString("result"), TEXTS),
                row.getString("fault"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                Optional.ofNullable(row.getObject("again", UUID.class)).map(WorkId::new),
                row.getBoolean("repeated"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
