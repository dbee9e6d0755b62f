package org.openaeo.demo.world;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of the world, one row or none. */
@Repository
class WorldStore {
    private final JdbcClient jdbc;

    WorldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<World> find() {
        return jdbc.sql("select * from demo.world")
                .query((row, _) -> world(row))
                .optional();
    }

    void add(World world) {
        jdbc.sql("""
                        insert into demo.world (seed, declarations, begun_at, password, client_id, client_secret)
                        values (:seed, :declarations, :begun, :password, :clientId, :clientSecret)
                        """)
                .param("seed", world.seed())
                .param("declarations", world.declarations())
                .param("begun", time(world.begun()))
                .param("password", world.password())
                .param("clientId", world.clientId())
                .param("clientSecret", world.clientSecret())
                .update();
    }

    void markBuilt(int chapters) {
        jdbc.sql("update demo.world set chapters = :chapters")
                .param("chapters", chapters)
                .update();
    }

    void markFinished(Instant at) {
        jdbc.sql("update demo.world set finished_at = :at")
                .param("at", time(at))
                .update();
    }

    /** Whether it was not reached before. */
    boolean reach(String milestone) {
        return jdbc.sql("insert into demo.milestone (name) values (:name) on conflict do nothing")
                        .param("name", milestone)
                        .update()
                == 1;
    }

    private static World world(ResultSet row) throws SQLException {
        return new World(
                row.getLong("seed"),
                row.getInt("declarations"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getString("password"),
                row.getString("client_id"),
                row.getString("client_secret"),
                row.getInt("chapters"),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
