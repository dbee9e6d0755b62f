package org.openaeo.platform.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.people.Person;
import org.openaeo.platform.security.PersonId;

/** The person who signed in, as it was then; {@link Standing} ends the session when it is no longer so. */
final class SignedIn implements UserDetails, CredentialsContainer {
    /** How long a session has lasted is told by the machine's own time, wherever a demonstration's has gone on to. */
    static final Clock TIME = Clock.systemUTC();

    private static final long serialVersionUID = 1L;

    private final String id;
    private final String signInName;
    private final String name;
    private final @Nullable String office;
    private final List<String> authorities;
    private final boolean disabled;
    private final Instant at;
    private final int version;
    private @Nullable String passwordHash;

    /** @param at when the person signed in, by {@link #TIME} */
    SignedIn(Person person, Instant at) {
        this.at = at;
        this.id = person.id().toString();
        this.signInName = person.signInName();
        this.name = person.name();
        this.office = person.office().map(OfficeCode::value).orElse(null);
        this.authorities =
                person.roles().stream().map(r -> r.authority()).sorted().toList();
        this.disabled = person.disabled() || person.passwordHash().isEmpty();
        this.version = person.version();
        this.passwordHash = person.passwordHash().orElse(null);
    }

    PersonId id() {
        return PersonId.parse(id);
    }

    String name() {
        return name;
    }

    String signInName() {
        return signInName;
    }

    Optional<OfficeCode> office() {
        return Optional.ofNullable(office).map(OfficeCode::new);
    }

    Instant at() {
        return at;
    }

    int version() {
        return version;
    }

    /** The id, which never changes, and not what the person typed. */
    @Override
    public String getUsername() {
        return id;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities.stream().map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return !disabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
