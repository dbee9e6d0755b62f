package org.openaeo.platform.people;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import org.openaeo.platform.security.Role;
import org.openaeo.platform.security.Staff;

/** The staff as its accounts say. */
@Component
class ActiveStaff implements Staff {
    private final PersonStore people;

    ActiveStaff(PersonStore people) {
        this.people = people;
    }

    @Override
    public List<Member> having(Role role) {
        return people.all().stream()
                .filter(person -> !person.disabled() && person.roles().contains(role))
                .map(person -> new Member("person:" + person.id(), person.name()))
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }
}
