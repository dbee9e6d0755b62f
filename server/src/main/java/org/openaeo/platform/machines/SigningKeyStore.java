package org.openaeo.platform.machines;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys that sign tokens. */
@Component
class SigningKeyStore {
    /** A key pair as a JSON Web Key. */
    record Stored(String jwk, Instant createdAt) {}

    private final JdbcClient jdbc;

    SigningKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<Stored> all() {
        return jdbc.sql("select jwk, created_at from platform.signing_key order by created_at desc, key_id")
                .query((row, n) -> new Stored(
                        row.getString("jwk"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Holds off other servers that would make a key at the same moment, until this transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('platform.signing_key'))")
                .query((row, n) -> n)
                .single();
    }

    void add(String keyId, String jwk, Instant at) {
        jdbc.sql("insert into platform.signing_key (key_id, jwk, created_at) values (:id, :jwk, :at)")
                .param("id", keyId)
                .param("jwk", jwk)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    void removeOlderThan(Instant limit) {
        jdbc.sql("delete from platform.signing_key where created_at < :limit")
                .param("limit", OffsetDateTime.ofInstant(limit, ZoneOffset.UTC))
                .update();
    }
}
