package org.openaeo.platform.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.security.Accounts;
import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.PersonId;
import org.openaeo.platform.security.Role;

/** The accounts and everything that can be done to them. */
@Component
public class People implements Accounts {
    /** How long a link to set a password holds. */
    static final Duration LINK_HOLDS = Duration.ofHours(24);

    private final PersonStore people;
    private final InvitationStore invitations;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final Clock clock;

    People(PersonStore people, InvitationStore invitations, PasswordEncoder encoder, AuditTrail audit, Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Person> all() {
        return people.all();
    }

    public Optional<Person> find(PersonId id) {
        return people.byId(id);
    }

    /** Makes an account without a password; empty where the name to sign in with is taken. */
    @Transactional
    public Optional<PersonId> create(NewPerson person) {
        var id = new PersonId(UUID.randomUUID());
        if (!people.add(id, person, clock.instant())) {
            return Optional.empty();
        }
        audit.record(new AccountEvent.Created(id, person.roles()));
        return Optional.of(id);
    }

    @Override
    @Transactional
    public PersonId ensure(NewPerson person, String password) {
        var existing = people.bySignInName(person.signInName());
        if (existing.isPresent()) {
            return existing.get().id();
        }
        var id = create(person).orElseThrow();
        setPassword(id, password);
        return id;
    }

    /**
     * Changes what a person may do; the person has to sign in again. False where this would leave nobody to
     * look after the accounts.
     */
    @Transactional
    public boolean change(PersonId id, int version, String name, Set<Role> roles, Optional<OfficeCode> office) {
        var before = people.byId(id);
        if (!roles.contains(Role.ADMINISTRATOR)
                && before.filter(this::isLastAdministrator).isPresent()) {
            return false;
        }
        people.change(id, version, name, roles, office);
        audit.record(new AccountEvent.Changed(
                id, before.map(Person::roles).orElse(Set.of()), roles, before.flatMap(Person::office), office));
        return true;
    }

    /** Closes the account, its sessions and its link. False where this would leave nobody to look after the accounts. */
    @Transactional
    public boolean disable(PersonId id) {
        if (people.byId(id).filter(this::isLastAdministrator).isPresent()) {
            return false;
        }
        people.setDisabled(id, true);
        invitations.forget(id);
        audit.record(new AccountEvent.Disabled(id));
        return true;
    }

    private boolean isLastAdministrator(Person person) {
        return person.roles().contains(Role.ADMINISTRATOR)
                && !person.disabled()
                && person.passwordHash().isPresent()
                && !people.hasOtherAdministrator(person.id());
    }

    @Transactional
    public void enable(PersonId id) {
        people.setDisabled(id, false);
        audit.record(new AccountEvent.Enabled(id));
    }

    /** Makes a link with which the person sets a password, once; an earlier link stops holding. */
    @Transactional
    public OneTimeToken invite(PersonId id) {
        var token = OneTimeToken.generated();
        invitations.add(token.hash(), id, clock.instant().plus(LINK_HOLDS));
        audit.record(new AccountEvent.Invited(id));
        return token;
    }

    /** Whose link this is, if it still holds. */
    public Optional<Person> invited(OneTimeToken token) {
        return invitations
                .person(token.hash(), clock.instant())
                .flatMap(people::byId)
                .filter(p -> !p.disabled());
    }

    /** Sets the password of the person whose link this is; false where the link no longer holds. */
    @Transactional
    public boolean acceptInvitation(OneTimeToken token, String password) {
        var person = invited(token);
        if (person.isEmpty() || !invitations.use(token.hash())) {
            return false;
        }
        setPassword(person.get().id(), password);
        return true;
    }

    /** Sets a new password for somebody who knows the present one; false where they do not. */
    @Transactional
    public boolean changePassword(PersonId id, String present, String next) {
        var knows = people.byId(id)
                .flatMap(Person::passwordHash)
                .filter(hash -> encoder.matches(present, hash))
                .isPresent();
        if (knows) {
            setPassword(id, next);
        }
        return knows;
    }

    /** Says where somebody is written to, and in which language; empty: by what they sign in with, in all languages. */
    @Override
    @Transactional
    public void reachAt(PersonId id, Optional<String> address, Optional<Locale> language) {
        people.setReach(id, address, language);
        audit.record(new AccountEvent.ReachChanged(id));
    }

    void setPassword(PersonId id, String password) {
        people.setPassword(id, encoder.encode(password));
        invitations.forget(id); // a link that lies about somewhere would open the account again
        audit.record(new AccountEvent.PasswordSet(id));
    }
}
