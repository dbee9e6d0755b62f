package org.openaeo.standards.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.platform.web.StaleWrite;

/** Drafts of editions and crosswalks in the database. */
@Repository
class DraftStore {
    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that somebody still works on or is to review, the oldest first. */
    List<Draft> waiting() {
        return jdbc.sql("""
                        select * from standards.draft where state in ('OPEN', 'IN_REVIEW') order by begun_at, id
                        """).query(DraftStore::draft).list();
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql("select * from standards.draft where id = :id")
                .param("id", id)
                .query(DraftStore::draft)
                .optional();
    }

    /**
     * Adds a draft.
     *
     * @return false where somebody has one of the same thing already
     */
    boolean add(Draft draft) {
        return jdbc.sql("""
                        insert into standards.draft (id, kind, subject, based_on, content, author, begun_at, state)
                        values (:id, :kind, :subject, :basedOn, :content, :author, :begunAt, 'OPEN')
                        on conflict do nothing
                        """)
                        .param("id", draft.id())
                        .param("kind", draft.kind().name())
                        .param("subject", draft.subject())
                        .param("basedOn", draft.basedOn())
                        .param("content", draft.content())
                        .param("author", draft.author())
                        .param("begunAt", draft.begunAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Writes what its author changed; refuses what was read before somebody else wrote. */
    void write(Draft draft, int read, Instant at) {
        one(
                draft,
                jdbc.sql("""
                        update standards.draft
                           set content = :content, reason = :reason, state = :state, version = version + 1,
                               submitted_at = case when :state = 'IN_REVIEW' then :at else submitted_at end,
                               reviewer = case when :state = 'IN_REVIEW' then null else reviewer end
                         where id = :id and version = :read and state = 'OPEN'
                        """)
                        .param("content", draft.content())
                        .param("reason", draft.reason())
                        .param("state", draft.state().name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", draft.id())
                        .param("read", read)
                        .update());
    }

    /** Writes what somebody else said of it. */
    void review(Draft draft, Draft.State state, String reviewer, String remark, Instant at) {
        one(
                draft,
                jdbc.sql("""
                        update standards.draft
                           set state = :state, reviewer = :reviewer, remark = :remark, reviewed_at = :at,
                               version = version + 1
                         where id = :id and version = :version and state = 'IN_REVIEW'
                        """)
                        .param("state", state.name())
                        .param("reviewer", reviewer)
                        .param("remark", remark)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", draft.id())
                        .param("version", draft.version())
                        .update());
    }

    private static void one(Draft draft, int updated) {
        if (updated != 1) {
            throw new StaleWrite("draft", draft.id().toString());
        }
    }

    private static Draft draft(ResultSet row, int index) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                Draft.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getInt("based_on"),
                row.getString("content"),
                row.getString("reason"),
                row.getString("author"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Draft.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reviewer")),
                Optional.ofNullable(row.getString("remark")),
                row.getInt("version"));
    }
}
