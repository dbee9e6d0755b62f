package org.openaeo.standards.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.standards.EditionId;

/** Crosswalks in the database, by the two editions that they tie. */
@Repository
class CrosswalkStore {
    private final JdbcClient jdbc;

    CrosswalkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A crosswalk and the revision of it that holds. */
    record Head(Pair pair, int revision) {}

    List<Head> heads() {
        return jdbc.sql("""
                        select from_edition, to_edition, max(revision) as revision
                          from standards.crosswalk_revision
                         group by from_edition, to_edition
                         order by from_edition, to_edition
                        """).query(CrosswalkStore::head).list();
    }

    /** All revisions, the last first. */
    List<Revision> revisions(Pair pair) {
        return jdbc.sql("""
                        select revision, content, sha256, shipped, author, reviewer, reason, published_at
                          from standards.crosswalk_revision
                         where from_edition = :from and to_edition = :to
                         order by revision desc
                        """)
                .param("from", pair.from().toString())
                .param("to", pair.to().toString())
                .query(Revision::of)
                .list();
    }

    Optional<Revision> find(Pair pair, int revision) {
        return jdbc.sql("""
                        select revision, content, sha256, shipped, author, reviewer, reason, published_at
                          from standards.crosswalk_revision
                         where from_edition = :from and to_edition = :to and revision = :revision
                        """)
                .param("from", pair.from().toString())
                .param("to", pair.to().toString())
                .param("revision", revision)
                .query(Revision::of)
                .optional();
    }

    /** Fingerprints of all texts that ever came with the product. */
    Set<String> shipped() {
        return jdbc.sql("select sha256 from standards.crosswalk_revision where shipped")
                .query(Revision::fingerprint)
                .set();
    }

    /**
     * Adds a revision as the successor of the one before it.
     *
     * @return false where somebody else has added that revision
     */
    boolean add(Pair pair, Revision revision) {
        return jdbc.sql("""
                        insert into standards.crosswalk_revision
                               (from_edition, to_edition, revision, content, sha256, shipped, author, reviewer, reason,
                                published_at)
                        select :from, :to, :revision, :content, :sha256, :shipped, :author, :reviewer, :reason,
                               :publishedAt
                         where :revision = (select coalesce(max(revision), 0) + 1 from standards.crosswalk_revision
                                             where from_edition = :from and to_edition = :to)
                        on conflict do nothing
                        """)
                        .param("from", pair.from().toString())
                        .param("to", pair.to().toString())
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

    private static Head head(ResultSet row, int index) throws SQLException {
        return new Head(
                new Pair(edition(row.getString("from_edition")), edition(row.getString("to_edition"))),
                row.getInt("revision"));
    }

    private static EditionId edition(String text) {
        return EditionId.parse(text).orElseThrow(() -> new IllegalStateException("kept as an edition: " + text));
    }
}
