package org.openaeo.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail's tables. */
@Component
class AuditStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<HashMap<String, String>> FACTS = new TypeReference<>() {};
    private static final int PAGE = 1000;

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The end of the chain; nobody else gets it until this transaction ends. */
    AuditEntry.Link lockEnd() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('platform.audit_entry'))")
                .query((row, n) -> n)
                .single();
        return end().orElse(AuditEntry.Link.START);
    }

    /** The end of the chain; empty before the first entry. */
    Optional<AuditEntry.Link> end() {
        return jdbc.sql("""
                        select sequence, hash from platform.audit_entry
                        order by sequence desc limit 1""")
                .query((row, n) -> new AuditEntry.Link(row.getLong("sequence"), hex(row, "hash")))
                .optional();
    }

    /** @return whether there was none of that entry yet */
    boolean keep(AuditCheckpoint checkpoint) {
        return jdbc.sql("""
                                insert into platform.audit_checkpoint (sequence, hash, at)
                                values (:sequence, :hash, :at) on conflict do nothing""")
                        .param("sequence", checkpoint.sequence())
                        .param("hash", HexFormat.of().parseHex(checkpoint.hash()))
                        .param("at", OffsetDateTime.ofInstant(checkpoint.at(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The latest checkpoints, newest first. */
    List<AuditCheckpoint> checkpoints(int most) {
        return jdbc.sql("""
                        select sequence, hash, at from platform.audit_checkpoint
                        order by sequence desc limit :most""")
                .param("most", most)
                .query((row, n) -> new AuditCheckpoint(
                        row.getLong("sequence"),
                        hex(row, "hash"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void append(AuditEntry entry) {
        jdbc.sql("""
                        insert into platform.audit_entry (sequence, at, actor, action, subject, facts, previous, hash)
                        values (:sequence, :at, :actor, :action, :subject, cast(:facts as jsonb), :previous, :hash)""")
                .param("sequence", entry.sequence())
                .param("at", OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("facts", JSON.writeValueAsString(entry.facts()))
                .param("previous", HexFormat.of().parseHex(entry.previous()))
                .param("hash", HexFormat.of().parseHex(entry.hash()))
                .update();
    }

    /** Every entry in order, read in pages so that a long trail needs little memory. */
    void forEach(Consumer<AuditEntry> reader) {
        long after = 0;
        List<AuditEntry> page;
        do {
            page = jdbc.sql("""
                            select sequence, at, actor, action, subject, facts, previous, hash
                            from platform.audit_entry where sequence > :after order by sequence limit :page""")
                    .param("after", after)
                    .param("page", PAGE)
                    .query((row, n) -> entry(row))
                    .list();
            for (AuditEntry entry : page) {
                reader.accept(entry);
                after = entry.sequence();
            }
        } while (page.size() == PAGE);
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        Map<String, String> facts = JSON.readValue(row.getString("facts"), FACTS);
        return new AuditEntry(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                facts,
                hex(row, "previous"),
                hex(row, "hash"));
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }
}
