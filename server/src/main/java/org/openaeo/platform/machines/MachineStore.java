package org.openaeo.platform.machines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.openaeo.platform.security.Scope;

/** The machines' table. */
@Component
class MachineStore {
    private static final String COLUMNS = "client_id, name, secret_hash, scopes, created_at, revoked_at";

    private final JdbcClient jdbc;

    MachineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Machine machine) {
        jdbc.sql("""
                        insert into platform.machine (client_id, name, secret_hash, scopes, created_at)
                        values (:id, :name, :hash, :scopes, :at)""")
                .param("id", machine.clientId())
                .param("name", machine.name())
                .param("hash", machine.secretHash())
                .param(
                        "scopes",
                        machine.scopes().stream().map(Scope::value).sorted().toArray(String[]::new))
                .param("at", OffsetDateTime.ofInstant(machine.createdAt(), ZoneOffset.UTC))
                .update();
    }

    Optional<Machine> find(String clientId) {
        return jdbc.sql("select " + COLUMNS + " from platform.machine where client_id = :id")
                .param("id", clientId)
                .query((row, n) -> machine(row))
                .optional();
    }

    List<Machine> all() {
        return jdbc.sql("select " + COLUMNS + " from platform.machine order by revoked_at nulls first, name")
                .query((row, n) -> machine(row))
                .list();
    }

    /** Whether it was still allowed before. */
    boolean revoke(String clientId, Instant at) {
        return jdbc.sql("update platform.machine set revoked_at = :at where client_id = :id and revoked_at is null")
                        .param("id", clientId)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Machine machine(ResultSet row) throws SQLException {
        var scopes = (String[]) row.getArray("scopes").getArray();
        return new Machine(
                row.getString("client_id"),
                row.getString("name"),
                row.getString("secret_hash"),
                Arrays.stream(scopes).flatMap(s -> Scope.of(s).stream()).collect(Collectors.toUnmodifiableSet()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
