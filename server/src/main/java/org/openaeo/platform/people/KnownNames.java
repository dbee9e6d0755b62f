package org.openaeo.platform.people;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.openaeo.platform.machines.Machine;
import org.openaeo.platform.machines.Machines;
import org.openaeo.platform.security.Names;
import org.openaeo.platform.security.PersonId;

/** Names as they stand in the accounts and in the list of machines. */
@Component
class KnownNames implements Names {
    private static final String PERSON = "person:";
    private static final String MACHINE = "client:";

    private final PersonStore people;
    private final Machines machines;

    KnownNames(PersonStore people, Machines machines) {
        this.people = people;
        this.machines = machines;
    }

    @Override
    public String of(String actor) {
        Optional<String> name = Optional.empty();
        if (actor.startsWith(PERSON)) {
            name = id(actor.substring(PERSON.length())).flatMap(people::byId).map(Person::name);
        } else if (actor.startsWith(MACHINE)) {
            name = machines.find(actor.substring(MACHINE.length())).map(Machine::name);
        }
        return name.orElse(actor);
    }

    private static Optional<PersonId> id(String text) {
        try {
            return Optional.of(new PersonId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
