package org.openaeo.platform.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.PersonId;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.StaleWrite;

/** The accounts' table. */
@Component
public class PersonStore {
    private static final String COLUMNS =
            "id, sign_in_name, name, roles, office, password_hash, disabled, mail_address, language, version, created_at";

    private final JdbcClient jdbc;

    public PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the account was added; false where the name is taken. */
    boolean add(PersonId id, NewPerson person, Instant at) {
        return jdbc.sql("""
                        insert into platform.person (id, sign_in_name, name, roles, office, created_at)
                        values (:id, :signIn, :name, :roles, :office, :at)
                        on conflict (sign_in_name) do nothing""")
                        .param("id", id.value())
                        .param("signIn", key(person.signInName()))
                        .param("name", person.name())
                        .param("roles", names(person.roles()))
                        .param("office", person.office().map(OfficeCode::value).orElse(null))
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<Person> bySignInName(String name) {
        return jdbc.sql("select " + COLUMNS + " from platform.person where sign_in_name = :name")
                .param("name", key(name))
                .query((row, n) -> person(row))
                .optional();
    }

    public Optional<Person> byId(PersonId id) {
        return jdbc.sql("select " + COLUMNS + " from platform.person where id = :id")
                .param("id", id.value())
                .query((row, n) -> person(row))
                .optional();
    }

    List<Person> all() {
        return jdbc.sql("select " + COLUMNS + " from platform.person order by disabled, name, sign_in_name")
                .query((row, n) -> person(row))
                .list();
    }

    /** Whether anybody who may look after the rest can sign in. */
    boolean hasAdministrator() {
        return jdbc.sql("""
                        select exists (select 1 from platform.person
                        where not disabled and password_hash is not null and :role = any (roles))""")
                .param("role", Role.ADMINISTRATOR.name())
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody else looks after the accounts; until this transaction ends, none of them can be taken away. */
    boolean hasOtherAdministrator(PersonId id) {
        return jdbc.sql("""
                        select id from platform.person
                        where not disabled and password_hash is not null and :role = any (roles)
                        order by id for update""").param("role", Role.ADMINISTRATOR.name()).query(UUID.class).list().stream()
                .anyMatch(other -> !other.equals(id.value()));
    }

    /** The version of an account that may act, empty for a disabled or unknown one. */
    public Optional<Integer> standing(PersonId id) {
        return jdbc.sql("select version from platform.person where id = :id and not disabled")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    void change(PersonId id, int version, String name, Set<Role> roles, Optional<OfficeCode> office) {
        changed(
                id,
                jdbc.sql("""
                                update platform.person
                                set name = :name, roles = :roles, office = :office, version = version + 1
                                where id = :id and version = :version""")
                        .param("name", name)
                        .param("roles", names(roles))
                        .param("office", office.map(OfficeCode::value).orElse(null))
                        .param("id", id.value())
                        .param("version", version)
                        .update());
    }

    void setDisabled(PersonId id, boolean disabled) {
        changed(
                id,
                jdbc.sql("""
                                update platform.person set disabled = :disabled, version = version + 1
                                where id = :id""")
                        .param("disabled", disabled)
                        .param("id", id.value())
                        .update());
    }

    /** Nobody has to sign in again for it. */
    void setReach(PersonId id, Optional<String> address, Optional<Locale> language) {
        changed(
                id,
                jdbc.sql("update platform.person set mail_address = :address, language = :language where id = :id")
                        .param("address", address.orElse(null))
                        .param("language", language.map(Locale::getLanguage).orElse(null))
                        .param("id", id.value())
                        .update());
    }

    void setPassword(PersonId id, String hash) {
        changed(id, jdbc.sql("""
                                update platform.person set password_hash = :hash, version = version + 1
                                where id = :id""").param("hash", hash).param("id", id.value()).update());
    }

    private static void changed(PersonId id, int rows) {
        if (rows == 0) {
            throw new StaleWrite("person", id.toString());
        }
    }

    private static String key(String signInName) {
        return signInName.strip().toLowerCase(Locale.ROOT);
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static Person person(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("sign_in_name"),
                row.getString("name"),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(row.getString("office")).map(OfficeCode::new),
                Optional.ofNullable(row.getString("password_hash")),
                row.getBoolean("disabled"),
                Optional.ofNullable(row.getString("mail_address")),
                Optional.ofNullable(row.getString("language")).map(Locale::of),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
