package org.openaeo.platform.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked for an account and has not yet shown the address to be theirs. */
@Component
class RegistrationStore {
    /** What was asked for. */
    record Asked(String address, String name, String passwordHash) {}

    private final JdbcClient jdbc;

    RegistrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param passwordHash null where the address has an account already, so that the link opens nothing */
    void add(
            byte[] token,
            String address,
            String name,
            @Nullable String passwordHash,
            byte[] from,
            Instant at,
            Instant expires) {
        jdbc.sql("delete from platform.registration where expires_at < :now")
                .param("now", at(at))
                .update();
        jdbc.sql("""
                        insert into platform.registration
                            (token_hash, address, name, password_hash, asked_from, asked_at, expires_at)
                        values (:token, lower(:address), :name, :password, :from, :at, :expires)""")
                .param("token", token)
                .param("address", address)
                .param("name", name)
                .param("password", passwordHash)
                .param("from", from)
                .param("at", at(at))
                .param("expires", at(expires))
                .update();
    }

    int countOfAddress(String address, Instant since) {
        return jdbc.sql("""
                        select count(*) from platform.registration
                        where address = lower(:address) and asked_at > :since""")
                .param("address", address)
                .param("since", at(since))
                .query(Integer.class)
                .single();
    }

    int countFrom(byte[] from, Instant since) {
        return jdbc.sql("select count(*) from platform.registration where asked_from = :from and asked_at > :since")
                .param("from", from)
                .param("since", at(since))
                .query(Integer.class)
                .single();
    }

    Optional<Asked> find(byte[] token, Instant now) {
        return jdbc.sql("""
                        select address, name, password_hash from platform.registration
                        where token_hash = :token and expires_at > :now and password_hash is not null""")
                .param("token", token)
                .param("now", at(now))
                .query((row, n) ->
                        new Asked(row.getString("address"), row.getString("name"), row.getString("password_hash")))
                .optional();
    }

    /** Closes every link of that address; whether this one was there to be used up. */
    boolean use(byte[] token, String address) {
        boolean used = jdbc.sql("delete from platform.registration where token_hash = :token")
                        .param("token", token)
                        .update()
                == 1;
        jdbc.sql("update platform.registration set password_hash = null where address = :address")
                .param("address", address)
                .update();
        return used;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
