package org.openaeo.standards.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.standards.EditionId;

/** Editions in the database: their revisions, and since when they are used. */
@Repository
class EditionStore {
    private final JdbcClient jdbc;

    EditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An edition, the revision that holds, and since when it is used. */
    record Head(EditionId id, int revision, Optional<Instant> usedSince) {}

    List<Head> heads() {
        return jdbc.sql("""
                        select e.standard, e.edition, max(r.revision) as revision, e.used_since
                          from standards.edition e
                          join standards.edition_revision r using (standard, edition)
                         group by e.standard, e.edition
                         order by e.standard, e.edition
                        """).query(EditionStore::head).list();
    }

    Optional<Head> head(EditionId id) {
        return jdbc.sql("""
                        select e.standard, e.edition, max(r.revision) as revision, e.used_since
                          from standards.edition e
                          join standards.edition_revision r using (standard, edition)
                         where e.standard = :standard and e.edition = :edition
                         group by e.standard, e.edition
                        """)
                .param("standard", id.standard())
                .param("edition", id.edition())
                .query(EditionStore::head)
                .optional();
    }

    /** All revisions, the last first. */
    List<Revision> revisions(EditionId id) {
        return jdbc.sql("""
                        select revision, content, sha256, shipped, author, reviewer, reason, published_at
                          from standards.edition_revision
                         where standard = :standard and edition = :edition
                         order by revision desc
                        """)
                .param("standard", id.standard())
                .param("edition", id.edition())
                .query(Revision::of)
                .list();
    }

    Optional<Revision> find(EditionId id, int revision) {
        return jdbc.sql("""
                        select revision, content, sha256, shipped, author, reviewer, reason, published_at
                          from standards.edition_revision
                         where standard = :standard and edition = :edition and revision = :revision
                        """)
                .param("standard", id.standard())
                .param("edition", id.edition())
                .param("revision", revision)
                .query(Revision::of)
                .optional();
    }

    /** Fingerprints of all texts that ever came with the product. */
    Set<String> shipped() {
        return jdbc.sql("select sha256 from standards.edition_revision where shipped")
                .query(Revision::fingerprint)
                .set();
    }

    /**
     * Adds a revision as the successor of the one before it.
     *
     * @return false where somebody else has added that revision
     */
    boolean add(EditionId id, Revision revision) {
        jdbc.sql("""
                        insert into standards.edition (standard, edition) values (:standard, :edition)
                        on conflict do nothing
                        """)
                .param("standard", id.standard())
                .param("edition", id.edition())
                .update();
        return jdbc.sql("""
                        insert into standards.edition_revision
                               (standard, edition, revision, content, sha256, shipped, author, reviewer, reason,
                                published_at)
                        select :standard, :edition, :revision, :content, :sha256, :shipped, :author, :reviewer,
                               :reason, :publishedAt
                         where :revision = (select coalesce(max(revision), 0) + 1 from standards.edition_revision
                                             where standard = :standard and edition = :edition)
                        on conflict do nothing
                        """)
                        .param("standard", id.standard())
                        .param("edition", id.edition())
                        .param("revision", revision.number())
                        .param("content", revision.content())
                        .param("sha256", revision.sha256())
                        .param("shipped", revision.shipped())
                        .param("author", revision.author())
                        .param("reviewer", revision.reviewer().orElse(null))
                        .param("reason", revision.reason())
                        .param("publishedAt", revision.publishedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Marks the edition as used, unless it is already. */
    void use(EditionId id, Instant since, String by) {
        jdbc.sql("""
                        update standards.edition
                           set used_since = :since, used_by = :by
                         where standard = :standard and edition = :edition and used_since is null
                        """)
                .param("standard", id.standard())
                .param("edition", id.edition())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        return new Head(
                new EditionId(row.getString("standard"), row.getString("edition")),
                row.getInt("revision"),
                Optional.ofNullable(row.getObject("used_since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
