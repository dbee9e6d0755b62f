package org.openaeo.platform.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.openaeo.platform.security.PersonId;

/** Links that may be used once. */
@Component
class InvitationStore {
    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the link for that person, or for a first administrator, and forgets the earlier ones. */
    void add(byte[] tokenHash, @Nullable PersonId person, Instant expires) {
        var id = person == null ? null : person.value();
        jdbc.sql("delete from platform.invitation where person is not distinct from cast(:person as uuid)")
                .param("person", id)
                .update();
        jdbc.sql("""
                        insert into platform.invitation (token_hash, person, expires_at)
                        values (:hash, cast(:person as uuid), :expires)""")
                .param("hash", tokenHash)
                .param("person", id)
                .param("expires", OffsetDateTime.ofInstant(expires, ZoneOffset.UTC))
                .update();
    }

    /** Lets a person's link hold no longer. */
    void forget(PersonId person) {
        jdbc.sql("delete from platform.invitation where person = :person")
                .param("person", person.value())
                .update();
    }

    /** For whom a link still holds. */
    Optional<PersonId> person(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                        select person from platform.invitation
                        where token_hash = :hash and expires_at > :now and person is not null""")
                .param("hash", tokenHash)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    boolean isForFirstAdministrator(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from platform.invitation
                        where token_hash = :hash and expires_at > :now and person is null)""")
                .param("hash", tokenHash)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Whether the link was there to be used up; of two that try at once, one succeeds. */
    boolean use(byte[] tokenHash) {
        return jdbc.sql("delete from platform.invitation where token_hash = :hash")
                        .param("hash", tokenHash)
                        .update()
                == 1;
    }
}
