package org.openaeo.platform.people;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.openaeo.platform.security.MailAddresses;
import org.openaeo.platform.security.PersonId;

/** Addresses as they stand in the accounts. */
@Component
class KnownAddresses implements MailAddresses {
    private static final String PERSON = "person:";

    private final PersonStore people;

    KnownAddresses(PersonStore people) {
        this.people = people;
    }

    @Override
    public Optional<Reach> of(String actor) {
        return id(actor)
                .flatMap(people::byId)
                .filter(person -> !person.disabled())
                .flatMap(person -> person.reachedAt().map(address -> new Reach(address, person.language())));
    }

    private static Optional<PersonId> id(String actor) {
        if (!actor.startsWith(PERSON)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PersonId(UUID.fromString(actor.substring(PERSON.length()))));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
