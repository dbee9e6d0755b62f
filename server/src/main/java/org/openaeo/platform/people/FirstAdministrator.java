package org.openaeo.platform.people;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.PersonId;

/**
 * How the first administrator comes into an empty house: through a link that the server prints where
 * only the person who started it reads. It is made anew at each start and holds until there is an
 * administrator.
 */
@Component
public class FirstAdministrator {
    private final PersonStore people;
    private final InvitationStore invitations;
    private final People accounts;
    private final Clock clock;

    FirstAdministrator(PersonStore people, InvitationStore invitations, People accounts, Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.accounts = accounts;
        this.clock = clock;
    }

    public boolean isNeeded() {
        return !people.hasAdministrator();
    }

    /** A link's secret, replacing an earlier one. */
    @Transactional
    public OneTimeToken invite() {
        var token = OneTimeToken.generated();
        invitations.add(token.hash(), null, clock.instant().plus(People.LINK_HOLDS));
        return token;
    }

    public boolean holds(OneTimeToken token) {
        return isNeeded() && invitations.isForFirstAdministrator(token.hash(), clock.instant());
    }

    /** Makes the account; empty where the link no longer holds or the name is taken. */
    @Transactional
    public Optional<PersonId> accept(OneTimeToken token, NewPerson person, String password) {
        if (!holds(token) || people.bySignInName(person.signInName()).isPresent() || !invitations.use(token.hash())) {
            return Optional.empty();
        }
        var id = accounts.create(person);
        id.ifPresent(p -> accounts.setPassword(p, password));
        return id;
    }
}
