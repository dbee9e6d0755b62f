package org.openaeo.standards.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.standards.Programme;
import org.openaeo.standards.ProgrammeVersion;
import org.openaeo.standards.reading.Known;
import org.openaeo.standards.reading.ProgrammeReader;
import org.openaeo.standards.reading.Reading;

/** Programme profiles in the database. They are added and never changed. */
@Repository
class ProgrammeStore {
    private final JdbcClient jdbc;

    ProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Integer> latest() {
        return jdbc.sql("select version from standards.programme_version order by version desc limit 1")
                .query(Integer.class)
                .optional();
    }

    Optional<ProgrammeVersion> find(int version) {
        return jdbc.sql("""
                        select version, content, sha256, reason, in_force_since, put_by
                          from standards.programme_version
                         where version = :version
                        """)
                .param("version", version)
                .query(ProgrammeStore::version)
                .optional();
    }

    List<ProgrammeVersion> before(int below, int atMost) {
        return jdbc.sql("""
                        select version, content, sha256, reason, in_force_since, put_by
                          from standards.programme_version
                         where version < :below
                         order by version desc
                         limit :atMost
                        """)
                .param("below", below)
                .param("atMost", atMost)
                .query(ProgrammeStore::version)
                .list();
    }

    /**
     * Adds a version as the successor of the one before it.
     *
     * @return false where somebody else has added that version
     */
    boolean add(ProgrammeVersion version) {
        return jdbc.sql("""
                        insert into standards.programme_version
                               (version, content, sha256, reason, in_force_since, put_by)
                        select :version, :content, :sha256, :reason, :since, :by
                         where :version = (select coalesce(max(version), 0) + 1 from standards.programme_version)
                        on conflict do nothing
                        """)
                        .param("version", version.number())
                        .param("content", version.text())
                        .param("sha256", version.sha256())
                        .param("reason", version.reason())
                        .param("since", version.inForceSince().atOffset(ZoneOffset.UTC))
                        .param("by", version.by())
                        .update()
                == 1;
    }

    private static ProgrammeVersion version(ResultSet row, int index) throws SQLException {
        String text = row.getString("content");
        return new ProgrammeVersion(
                row.getInt("version"),
                read(text),
                text,
                row.getString("sha256"),
                row.getString("reason"),
                row.getObject("in_force_since", OffsetDateTime.class).toInstant(),
                row.getString("put_by"));
    }

    private static Programme read(String text) {
        return switch (ProgrammeReader.read("programme", text, Known.everything())) {
            case Reading.Accepted<Programme>(Programme programme) -> programme;
            case Reading.Refused<Programme> refused ->
                throw new IllegalStateException(
                        "a profile that was in force can no longer be read: " + refused.faults());
        };
    }
}
