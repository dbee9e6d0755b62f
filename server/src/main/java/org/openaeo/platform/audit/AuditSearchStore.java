package org.openaeo.platform.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds entries of the audit trail. */
@Component
public class AuditSearchStore {
    private static final int PAGE = 1000;
    private static final String COLUMNS = "select sequence, at, actor, action, subject, facts, previous, hash"
            + " from platform.audit_entry where true";

    private final JdbcClient jdbc;

    AuditSearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most so many entries older than that one, or the newest, newest first. */
    public List<AuditEntry> older(AuditQuery query, OptionalLong than, int most) {
        return page(query, "sequence < :edge", than.orElse(Long.MAX_VALUE), "desc", most);
    }

    /** At most so many entries next newer than that one, newest first. */
    public List<AuditEntry> newer(AuditQuery query, long than, int most) {
        return page(query, "sequence > :edge", than, "asc", most).reversed();
    }

    /** All entries in their order, read in pages so that a long trail needs little memory. */
    public void forEach(AuditQuery query, Consumer<AuditEntry> reader) {
        List<AuditEntry> page;
        long after = 0;
        do {
            page = page(query, "sequence > :edge", after, "asc", PAGE);
            for (var entry : page) {
                reader.accept(entry);
                after = entry.sequence();
            }
        } while (page.size() == PAGE);
    }

    /** What was ever done, by name; found by skipping through the index instead of reading the trail. */
    public List<String> actions() {
        return jdbc.sql("""
                        with recursive known as (
                          (select action from platform.audit_entry order by action limit 1)
                          union all
                          select (select e.action from platform.audit_entry e
                                  where e.action > known.action order by e.action limit 1)
                          from known where known.action is not null)
                        select action from known where action is not null order by action""").query((row, n) -> row.getString(1)).list();
    }

    private List<AuditEntry> page(AuditQuery query, String edge, long at, String direction, int most) {
        Map<String, Object> values = new HashMap<>();
        var conditions = new StringBuilder(COLUMNS).append(" and ").append(edge);
        narrow(conditions, values, "actor = :actor", "actor", query.actor());
        narrow(conditions, values, "action = :action", "action", query.action());
        narrow(conditions, values, "subject = :subject", "subject", query.subject());
        narrow(conditions, values, "at >= :from", "from", query.from().map(AuditSearchStore::stored));
        narrow(conditions, values, "at < :until", "until", query.until().map(AuditSearchStore::stored));
        return jdbc.sql(conditions
                        .append(" order by sequence ")
                        .append(direction)
                        .append(" limit :most")
                        .toString())
                .params(values)
                .param("edge", at)
                .param("most", most)
                .query((row, n) -> AuditStore.entry(row))
                .list();
    }

    private static void narrow(
            StringBuilder conditions, Map<String, Object> values, String condition, String name, Optional<?> value) {
        value.ifPresent(given -> {
            conditions.append(" and ").append(condition);
            values.put(name, given);
        });
    }

    private static OffsetDateTime stored(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
